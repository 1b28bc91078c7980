import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../../customers/entities/customer.ts';
import { Transfer } from '../../ledger/entities/transfer.ts';

export const lotSources = ['cashback', 'referral', 'adjustment'] as const;
export type LotSource = (typeof lotSources)[number];

/** Money given to a customer, with what is left of it. It can be spent from `availableAt` on, until `expiresAt`. */
export const LotSchema = defineEntity({
  name: 'Lot',
  tableName: 'wallet_lots',
  properties: {
    id: p.uuid().primary(),
    customer: () => p.manyToOne(Customer).ref(),
    source: p.enum(lotSources),
    grantedMinor: p.bigint('bigint'),
    remainingMinor: p.bigint('bigint'),
    transfer: () => p.manyToOne(Transfer).ref(),
    availableAt: p.datetime().nullable(),
    expiresAt: p.datetime().nullable(),
    /** When the transfer that gave it was reversed: it holds nothing, and never did. */
    undoneAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'wallet_lots_spendable_index',
      expression:
        'create index wallet_lots_spendable_index on wallet_lots (customer_id, expires_at, id) where remaining_minor > 0',
    },
    { name: 'wallet_lots_transfer_index', properties: ['transfer'] },
  ],
  checks: [
    { name: 'wallet_lots_remaining', expression: 'remaining_minor between 0 and granted_minor' },
    { name: 'wallet_lots_granted_positive', expression: 'granted_minor > 0' },
    { name: 'wallet_lots_undone_is_empty', expression: 'undone_at is null or remaining_minor = 0' },
  ],
});

export class Lot extends LotSchema.class {}
LotSchema.setClass(Lot);
