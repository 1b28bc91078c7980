import { setTimeout } from 'node:timers/promises';
import { pageOf } from '@tillback/api/lists/page-shape';
import { create, get, patch, post, postForNothing, versioned } from '@tillback/api/pipeline/rest-binding';
import { allow, router } from '@tillback/api/pipeline/trpc';
import { Refusal } from '@tillback/rules/errors/refusal';
import { unsortedListInput } from '@tillback/rules/validation/list-input';
import * as z from 'zod';

const thing = z.object({ id: z.string(), name: z.string() });

/** Procedures that do what a test of the host wants to see, and nothing else. */
export const testRouter = router({
  things: router({
    list: allow('anyone', get('/things', 'Things', 'Lists things'))
      .input(unsortedListInput({ tag: z.array(z.string()).optional() }))
      .output(z.looseObject({}))
      .query(({ input }) => input),
    get: allow('anyone', get('/things/{id}', 'Things', 'Gets a thing'))
      .input(z.strictObject({ id: z.string() }))
      .output(thing)
      .query(({ input }) => ({ id: input.id, name: 'A thing' })),
    create: allow('anyone', create('/things', 'Things', 'Makes a thing'))
      .input(z.strictObject({ name: z.string() }))
      .output(thing)
      .mutation(({ input }) => ({ id: 'thing_1', name: input.name })),
    rename: allow('anyone', post('/things/{id}/rename', 'Things', 'Renames a thing'))
      .input(z.strictObject({ id: z.string(), name: z.string() }))
      .output(thing)
      .mutation(({ input }) => input),
    change: allow('anyone', versioned(patch('/things/{id}', 'Things', 'Changes a thing')))
      .input(z.strictObject({ id: z.string(), version: z.string().optional() }))
      .output(z.looseObject({}))
      .mutation(({ input }) => ({ basedOn: input.version ?? null, version: 'v2' })),
    forget: allow('anyone', postForNothing('/things/forget', 'Things', 'Forgets the things'))
      .output(z.null())
      .mutation(() => null),
    break: allow('anyone', get('/things/broken', 'Things', 'Fails'))
      .output(z.null())
      .query(() => {
        throw new Error('the secret of the database is hunter2');
      }),
    refuse: allow('anyone', post('/things/refused', 'Things', 'Is refused by a rule'))
      .output(z.null())
      .mutation(() => {
        throw new Refusal('insufficient_stock', 'There are 2 left.', { extra: { shortages: [{ available: 2 }] } });
      }),
    readStore: allow('store.read', get('/things/secret', 'Things', 'Is for staff'))
      .input(z.strictObject({}))
      .output(z.null())
      .query(() => null),
    key: allow('anyone', post('/things/key', 'Things', 'Says its key'))
      .output(z.looseObject({}))
      .mutation(({ ctx }) => ({ key: ctx.idempotencyKey, requestId: ctx.requestId })),
    watch: allow('anyone').subscription(async function* ({ signal }) {
      for (let tick = 0; ; tick += 1) {
        yield { tick };
        await setTimeout(50, undefined, signal ? { signal } : {});
      }
    }),
  }),
  pages: router({
    list: allow('anyone', get('/pages', 'Things', 'Lists 250 numbers'))
      .input(unsortedListInput({ from: z.int().default(0) }))
      .output(pageOf(z.object({ number: z.int() })))
      .query(({ input }) => numbersFrom(input.cursor ? Number(input.cursor) : input.from, input.limit)),
    listSecrets: allow('store.read', get('/secrets', 'Things', 'Is for staff'))
      .input(unsortedListInput({}))
      .output(pageOf(z.object({ secret: z.string() })))
      .query(() => ({ items: [], nextCursor: null })),
  }),
  auth: router({
    signIn: allow('anyone', post('/auth/login', 'Auth', 'Signs in'), { limit: 'signIn' })
      .input(z.strictObject({ email: z.string(), password: z.string() }))
      .output(z.null())
      .mutation(({ input }) => {
        if (input.password !== 'right') throw new Refusal('invalid_credentials', 'Wrong.');
        return null;
      }),
    signUp: allow('anyone', post('/auth/signup', 'Auth', 'Signs up'), { limit: 'signUp' })
      .input(z.strictObject({ email: z.string() }))
      .output(z.null())
      .mutation(({ input }) => {
        if (input.email.startsWith('taken')) throw new Refusal('email_taken', 'Taken.');
        return null;
      }),
  }),
});

const numbers = 250;

function numbersFrom(first: number, limit: number) {
  const next = Math.min(first + limit, numbers);
  const items = Array.from({ length: next - first }, (_, index) => ({ number: first + index }));
  return { items, nextCursor: next < numbers ? String(next) : null };
}
