import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { getErrorShape } from '@trpc/server/unstable-core-do-not-import';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { openTestShop, type TestShop, userWith } from '../testing/test-shop.ts';
import type { Actor } from './actor.ts';
import { command, query } from './bindings.ts';
import { trpcErrorOf } from './problem.ts';
import type { Log } from './runtime.ts';
import { allow, createCallerFactory, type RequestContext, router } from './trpc.ts';

const anonymous: Actor = { kind: 'anonymous' };
const named = z.strictObject({ name: z.string() });

const testRouter = router({
  open: allow('anyone')
    .input(named)
    .query(query(async (_reader, { name }) => name)),
  signedIn: allow('signed-in').query(query(async () => 'in')),
  staff: allow('store.read')
    .input(named)
    .query(query(async (_reader, { name }) => name)),
  write: allow('catalog.write')
    .input(named)
    .mutation(command(async (_unit, { name }) => name)),
  move: allow('catalog.write', undefined, { idempotency: 'for-good' })
    .input(named)
    .mutation(command(async (_unit, { name }) => ({ name }))),
  writingQuery: allow('anyone').query(query(async ({ db }) => sql`update products set stock = 0`.execute(db))),
  badAnswer: allow('anyone')
    .output(z.object({ amount: z.string() }))
    .query(
      // A query that does not keep to its own shape, as only a mistake of ours can make one.
      query(async () => ({ amount: 5 }) as unknown as { amount: string }),
    ),
  broken: allow('anyone').query(query(async (): Promise<string> => Promise.reject(new Error('secret at 10.0.0.5')))),
  refused: allow('anyone').query(
    query(
      async (): Promise<string> =>
        Promise.reject(new Refusal('insufficient_stock', 'Too little.', { extra: { left: 1 } })),
    ),
  ),
  unnamed: allow('anyone')
    .meta({ right: undefined })
    .query(query(async () => 'in')),
});

const createCaller = createCallerFactory(testRouter);

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

function callAs(actor: Actor, options: Partial<RequestContext> = {}) {
  return createCaller(shop.contextFor(actor, options));
}

/** A caller whose faults of our own are told to `error` instead of the console. */
function callLoggingTo(error: Log['error']) {
  return callAs(anonymous, { runtime: { ...shop.runtime, log: { ...shop.runtime.log, error } } });
}

const wrongInput = { name: 5, extra: true } as unknown as { name: string };

test('says that nobody is signed in before it looks at the input', async () => {
  for (const call of [callAs(anonymous).staff(wrongInput), callAs(anonymous).write(wrongInput)]) {
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED', cause: { code: 'unauthenticated' } });
  }
  await expect(callAs(anonymous).signedIn()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

test('says that a role may not before it looks at the input', async () => {
  await expect(callAs(userWith('shopper')).staff(wrongInput)).rejects.toMatchObject({ cause: { code: 'forbidden' } });
  await expect(callAs(userWith('auditor')).write(wrongInput)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('asks for the right before the idempotency key', async () => {
  const input = { name: 'x' };
  await expect(callAs(anonymous).move(input)).rejects.toMatchObject({ cause: { code: 'unauthenticated' } });
  await expect(callAs(userWith('auditor')).move(input)).rejects.toMatchObject({ cause: { code: 'forbidden' } });
  await expect(callAs(userWith('operator')).move(wrongInput)).rejects.toMatchObject({
    cause: { code: 'invalid_input' },
  });
  await expect(callAs(userWith('operator')).move(input)).rejects.toMatchObject({
    cause: { code: 'idempotency_key_required' },
  });
});

test('lets in who has the right', async () => {
  expect(await callAs(anonymous).open({ name: 'any' })).toBe('any');
  expect(await callAs(userWith('shopper')).signedIn()).toBe('in');
  expect(await callAs(userWith('auditor')).staff({ name: 'x' })).toBe('x');
  expect(await callAs(userWith('operator')).write({ name: 'x' })).toBe('x');
  expect(await callAs({ kind: 'cli', name: 'admin' }).write({ name: 'x' })).toBe('x');
});

test('keeps a procedure that names no right closed to everyone', async () => {
  for (const actor of [anonymous, userWith('admin'), { kind: 'system', name: 'job' } satisfies Actor]) {
    await expect(callAs(actor).unnamed()).rejects.toMatchObject({ cause: { code: 'forbidden' } });
  }
});

test('names the fields of an input that is not valid', async () => {
  await expect(callAs(anonymous).open(wrongInput)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { code: 'invalid_input', errors: { name: [expect.any(String)] } },
  });
});

test('says with a header that an answer is a replay, and only then', async () => {
  const idempotencyKey = newId();
  const setHeader = vi.fn<RequestContext['setHeader']>();
  const caller = callAs(userWith('operator'), { idempotencyKey, setHeader });
  const first = await caller.move({ name: 'once' });
  expect(setHeader).not.toHaveBeenCalled();
  expect(await caller.move({ name: 'once' })).toEqual(first);
  expect(setHeader.mock.calls).toEqual([['Idempotency-Replayed', 'true']]);
});

test('gives a query a handle that the database lets write nothing', async () => {
  await expect(callLoggingTo(vi.fn()).writingQuery()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
});

test('logs a fault of our own with its cause, and tells the caller nothing of it', async () => {
  const error = vi.fn();
  const caller = callLoggingTo(error);
  await expect(caller.broken()).rejects.toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    message: expect.not.stringContaining('secret'),
  });
  expect(error).toHaveBeenCalledExactlyOnceWith(
    { err: expect.objectContaining({ message: 'secret at 10.0.0.5' }), path: 'broken', requestId: 'test-request' },
    'a call failed',
  );
});

test('logs an answer of ours that is not as promised as our own fault', async () => {
  const error = vi.fn();
  const caller = callLoggingTo(error);
  await expect(caller.badAnswer()).rejects.toMatchObject({ cause: { code: 'internal' } });
  expect(error).toHaveBeenCalledOnce();
});

test('gives a refusal to the caller as it is, and logs nothing', async () => {
  const error = vi.fn();
  const caller = callLoggingTo(error);
  await expect(caller.refused()).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Too little.',
    cause: { code: 'insufficient_stock', extra: { left: 1 } },
  });
  expect(error).not.toHaveBeenCalled();
});

test('puts the problem into tRPC’s error, with the request id and without a stack', () => {
  const shape = getErrorShape({
    config: testRouter._def._config,
    error: trpcErrorOf(new Refusal('not_found', 'There is no such order.')),
    type: 'query',
    path: 'orders.get',
    input: undefined,
    ctx: shop.contextFor(anonymous),
  });
  expect(shape).toMatchObject({
    message: 'There is no such order.',
    data: {
      code: 'NOT_FOUND',
      httpStatus: 404,
      problem: { code: 'not_found', detail: 'There is no such order.', requestId: 'test-request' },
    },
  });
  expect(JSON.stringify(shape)).not.toContain('.ts');
});
