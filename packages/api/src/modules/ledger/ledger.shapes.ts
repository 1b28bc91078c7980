import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { accountKinds, corrections, transferKinds } from '@tillback/rules/ledger/kinds';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';

export const trialBalanceShape = z
  .object({
    currency: currencyField,
    accounts: z.array(
      z.object({
        account: z.enum(accountKinds).meta({ description: 'All accounts of a kind together' }),
        debits: amountField,
        credits: amountField,
        balance: amountField.meta({ description: 'Credits less debits' }),
      }),
    ),
    balanced: z.boolean().meta({
      description: 'All balances sum to zero, and every stored balance is what its transfers say',
    }),
  })
  .meta({ id: 'TrialBalance' });

const sideShape = z.object({
  account: z.enum(accountKinds),
  customer: z
    .object({ id: publicIdOf('customer'), name: z.string() })
    .nullable()
    .meta({
      description: "Null: the programme's account",
    }),
});

export const transferShape = z
  .object({
    id: publicIdOf('transfer'),
    kind: z.enum(transferKinds),
    debit: sideShape,
    credit: sideShape,
    amount: amountField,
    currency: currencyField,
    effectiveAt: instantField.meta({ description: 'When it counts' }),
    recordedAt: instantField.meta({ description: 'When it was written' }),
    correction: z.enum(corrections).nullable(),
    correctsId: publicIdOf('transfer').nullable(),
    entryId: publicIdOf('cashbackEntry').nullable(),
    order: z.object({ id: publicIdOf('order'), reference: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Transfer' });

export const transferPage = pageOf(transferShape).meta({ id: 'TransferPage' });

export const transferDetailShape = transferShape
  .extend({ corrections: z.array(transferShape).meta({ description: 'The transfers that correct it' }) })
  .meta({ id: 'TransferDetail' });

export type TransferAnswer = z.output<typeof transferShape>;
export type TransferDetailAnswer = z.output<typeof transferDetailShape>;
export type TrialBalanceAnswer = z.output<typeof trialBalanceShape>;
