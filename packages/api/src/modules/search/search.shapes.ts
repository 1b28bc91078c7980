import * as z from 'zod';
import { amountField, currencyField, dayField, instantField } from '../../wire/fields.ts';

/** What can be found, in the order in which it is shown. */
export const hitKinds = [
  'customer',
  'order',
  'product',
  'sale',
  'import',
  'transfer',
  'cashbackEntry',
  'referral',
  'referralReward',
  'proposal',
  'client',
  'auditEntry',
] as const;

const hitShape = z.object({
  id: z.string().meta({ description: 'The public id', examples: ['ord_01h455vb4pex5vsknk084sn02q'] }),
  name: z.string().nullable().meta({
    description:
      'What it is called: a reference, a name, a file; of a transfer or a proposal its kind, of an audit entry its action',
  }),
  detail: z.string().nullable().meta({ description: 'Whose it is, or what else tells it from others' }),
  at: instantField.nullable().meta({ description: 'When it was; null for what is at no time' }),
  amount: amountField.nullable(),
});

export const searchShape = z
  .object({
    currency: currencyField,
    readAs: z
      .object({ amount: amountField.nullable(), day: dayField.nullable() })
      .meta({ description: 'What the keyword was taken for besides text; null: cannot be that' }),
    groups: z.array(
      z.object({
        kind: z.enum(hitKinds),
        hits: z.array(hitShape).meta({ description: 'At most five, the best first' }),
        hasMore: z.boolean().meta({ description: 'There are more than these' }),
      }),
    ),
  })
  .meta({ id: 'SearchResult' });

export type HitKind = (typeof hitKinds)[number];
export type Hit = z.output<typeof hitShape>;
export type SearchAnswer = z.output<typeof searchShape>;
