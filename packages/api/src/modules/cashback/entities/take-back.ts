import { defineEntity, p } from '@mikro-orm/core';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { CashbackEntry } from './cashback-entry.ts';

/**
 * What one refund took back of one entry, and by which transfer; the shortfall is what the customer no longer had. Where an order
 * was cancelled its own id stands for the refund's.
 */
export const CashbackTakeBackSchema = defineEntity({
  name: 'CashbackTakeBack',
  tableName: 'cashback_take_backs',
  properties: {
    refundId: p.uuid().primary(),
    entry: () => p.manyToOne(CashbackEntry).ref().primary(),
    takenMinor: p.bigint('bigint'),
    shortfallMinor: p.bigint('bigint'),
    transfer: () => p.manyToOne(Transfer).ref().nullable().deleteRule('restrict'),
  },
  indexes: [{ name: 'cashback_take_backs_entry_index', properties: ['entry'] }],
  checks: [
    {
      name: 'cashback_take_backs_amounts',
      expression: 'taken_minor >= 0 and shortfall_minor >= 0 and (taken_minor > 0) = (transfer_id is not null)',
    },
  ],
});

export class CashbackTakeBack extends CashbackTakeBackSchema.class {}
CashbackTakeBackSchema.setClass(CashbackTakeBack);
