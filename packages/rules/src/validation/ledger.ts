import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import { accountKinds, transferKinds } from '../ledger/kinds.ts';
import { amountFromZeroText } from './amount-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, listInput } from './list-input.ts';
import { oneOf } from './messages.ts';

export const transferSorts = ['-effectiveAt', 'effectiveAt'] as const;

export type TransferSort = (typeof transferSorts)[number];

export const listTransfersInput = listInput(
  {
    account: z
      .enum(accountKinds, { error: oneOf(accountKinds) })
      .optional()
      .meta({ description: 'On either side' }),
    kind: z.enum(transferKinds, { error: oneOf(transferKinds) }).optional(),
    customerId: idOf('customer').optional().meta({ description: 'Whose account is on either side' }),
    from: day.optional(),
    to: day.optional(),
    atLeast: amountFromZeroText.optional(),
    atMost: amountFromZeroText.optional(),
    ids: idsOf('transfer'),
  },
  transferSorts,
).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export type ListTransfersInput = z.output<typeof listTransfersInput>;
