import { defineEntity, p } from '@mikro-orm/core';
import { Order } from './order.ts';

/** Takes quantities of an order's lines back. A record of its own: an order keeps what it sold. */
export const RefundSchema = defineEntity({
  name: 'Refund',
  tableName: 'refunds',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order).ref(),
    reference: p.string().length(64).nullable(),
    effectiveAt: p.datetime(),
    recordedAt: p.datetime().defaultRaw('now()'),
    totalMinor: p.bigint('bigint'),
    cashbackTakenBackMinor: p.bigint('bigint'),
    /** What went back to the wallet; the rest is given back by who took it. */
    walletMinor: p.bigint('bigint').defaultRaw('0'),
    reason: p.string().length(500).nullable(),
    /** When the import that brought it was undone: it stays to be read, and counts nowhere. */
    undoneAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'refunds_order_index', properties: ['order'] },
    { name: 'refunds_effective_at_index', properties: ['effectiveAt'] },
  ],
  checks: [
    { name: 'refunds_amounts', expression: 'total_minor >= 0 and cashback_taken_back_minor >= 0' },
    { name: 'refunds_wallet', expression: 'wallet_minor between 0 and total_minor' },
  ],
});

export class Refund extends RefundSchema.class {}
RefundSchema.setClass(Refund);
