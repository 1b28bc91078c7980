import { defineEntity, p } from '@mikro-orm/core';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { Lot } from './lot.ts';

/**
 * What a transfer took out of a lot. Where the transfer is the one that made the lot available, it paid a debt with it. A
 * transfer that was reversed has given all back, and has none.
 */
export const TakingSchema = defineEntity({
  name: 'Taking',
  tableName: 'wallet_takings',
  properties: {
    transfer: () => p.manyToOne(Transfer).ref().primary().updateRule('no action').deleteRule('restrict'),
    lot: () => p.manyToOne(Lot).ref().primary().updateRule('no action').deleteRule('restrict'),
    amountMinor: p.bigint('bigint'),
  },
  indexes: [{ name: 'wallet_takings_lot_index', properties: ['lot'] }],
  checks: [{ name: 'wallet_takings_amount_positive', expression: 'amount_minor > 0' }],
});

export class Taking extends TakingSchema.class {}
TakingSchema.setClass(Taking);
