import { defineEntity, p } from '@mikro-orm/core';
import { cashbackStatuses } from '@tillback/rules/cashback/entry-status';
import { cashbackPayouts } from '@tillback/rules/cashback/payout';
import { Customer } from '../../customers/entities/customer.ts';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { Lot } from '../../wallet/entities/lot.ts';

export type { CashbackStatus } from '@tillback/rules/cashback/entry-status';

/**
 * What an order earned its customer, and what became of it. `confirmsAt` is null until the order is completed, and for what
 * the provider pays out: that is never confirmed into the wallet.
 * `shortfallMinor` is what a refund should have taken back and could not, the programme's loss. Of history, an order that
 * was only recorded afterwards, nobody is told.
 */
export const CashbackEntrySchema = defineEntity({
  name: 'CashbackEntry',
  tableName: 'cashback_entries',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    customer: () => p.manyToOne(Customer).ref(),
    payout: p.enum(cashbackPayouts).default('wallet'),
    status: p.enum(cashbackStatuses).default('pending'),
    amountMinor: p.bigint('bigint'),
    takenBackMinor: p.bigint('bigint').defaultRaw('0'),
    shortfallMinor: p.bigint('bigint').defaultRaw('0'),
    effectiveAt: p.datetime(),
    confirmsAt: p.datetime().nullable(),
    confirmedAt: p.datetime().nullable(),
    isHistory: p.boolean().default(false),
    earnTransfer: () => p.manyToOne(Transfer).ref(),
    lot: () => p.manyToOne(Lot).ref(),
  },
  indexes: [
    { name: 'cashback_entries_order_index', properties: ['orderId'] },
    { name: 'cashback_entries_customer_index', properties: ['customer', 'effectiveAt'] },
    { name: 'cashback_entries_effective_at_index', properties: ['effectiveAt', 'id'] },
    {
      name: 'cashback_entries_due_index',
      expression: `create index cashback_entries_due_index on cashback_entries (confirms_at, id) where status = 'pending'`,
    },
  ],
  checks: [
    { name: 'cashback_entries_amount_positive', expression: 'amount_minor > 0' },
    {
      name: 'cashback_entries_one_way',
      expression: `case payout when 'wallet' then status <> 'queued' else status in ('queued', 'reversed', 'undone') end`,
    },
    {
      name: 'cashback_entries_taken_back',
      expression:
        'taken_back_minor >= 0 and shortfall_minor >= 0 and taken_back_minor + shortfall_minor <= amount_minor',
    },
  ],
});

export class CashbackEntry extends CashbackEntrySchema.class {}
CashbackEntrySchema.setClass(CashbackEntry);
