import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { productFilters } from './catalog.ts';
import { atMostCharacters, mustBe, oneOf, requiredOr } from './messages.ts';
import { typeName } from './product-types.ts';

const mostIds = 100;
/** What is changed in one transaction, in a few seconds. */
export const mostMatching = 10_000;

const idsMessage = `From 1 to ${mostIds} ids.`;
const percentMessage = 'A percentage from -100 to 1000 with at most two decimals, like "-12.5", and not zero.';
const longestSeen = 64;

const bulkActions = [
  z.strictObject({ kind: z.literal('activate') }),
  z.strictObject({ kind: z.literal('deactivate') }),
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('restore') }),
  z.strictObject({ kind: z.literal('set-type'), type: typeName }),
  z.strictObject({
    kind: z.literal('change-price'),
    percent: z
      .string({ error: requiredOr(percentMessage) })
      .regex(/^-?(?=.*[1-9])(?:1000|\d{1,3})(?:\.\d{1,2})?$/, { error: percentMessage })
      .refine((percent) => Number(percent) >= -100 && Number(percent) <= 1000, { error: percentMessage })
      .meta({ description: 'By how many percent, half-up at the minor unit', examples: ['-12.5'] }),
  }),
] as const;

/** What is done to several products at once: to those that are named, or to all that filters of the list leave. */
export const bulkChangeInput = z
  .strictObject({
    ids: z
      .array(idOf('product'), { error: mustBe('a list of ids') })
      .min(1, { error: idsMessage })
      .max(mostIds, { error: idsMessage })
      .optional(),
    matching: z
      .strictObject(productFilters)
      .optional()
      .meta({ description: `Instead of ids: the filters of the list; at most ${mostMatching} products may match` }),
    seen: z
      .string({ error: mustBe('text') })
      .max(longestSeen, { error: atMostCharacters(longestSeen) })
      .optional()
      .meta({ description: 'What a preview answered: refused where others match by now' }),
    action: z.discriminatedUnion('kind', bulkActions, {
      error: oneOf(bulkActions.map(({ shape }) => shape.kind.value)),
    }),
  })
  .refine(({ ids, matching }) => (ids === undefined) !== (matching === undefined), {
    error: 'Either ids or what they match, and not both.',
    path: ['ids'],
  });

export type BulkChangeInput = z.output<typeof bulkChangeInput>;
export type BulkAction = BulkChangeInput['action'];
