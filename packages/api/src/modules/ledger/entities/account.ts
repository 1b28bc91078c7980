import { defineEntity, p } from '@mikro-orm/core';
import { accountKinds } from '@tillback/rules/ledger/kinds';

/**
 * An owner's account keeps its balance on the row (credits less debits), which only the database's own trigger changes,
 * together with the transfers. A programme account has no owner and no stored balance: it is in every order, and a row
 * that every order updates would be a queue for the whole shop.
 */
export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'ledger_accounts',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(accountKinds),
    ownerId: p.uuid().nullable(),
    currency: p.string().length(3),
    balanceMinor: p.bigint('bigint').nullable(),
    floorMinor: p.bigint('bigint').nullable(),
  },
  indexes: [
    {
      name: 'ledger_accounts_owner_unique',
      expression:
        'create unique index ledger_accounts_owner_unique on ledger_accounts (owner_id, kind, currency) nulls not distinct',
    },
  ],
  checks: [
    {
      name: 'ledger_accounts_balance_with_owner',
      expression: `(owner_id is not null) = (balance_minor is not null) and (owner_id is not null) = (floor_minor is not null)`,
    },
    {
      name: 'ledger_accounts_owner_kind',
      expression: `(owner_id is not null) = (kind in ('pending', 'available', 'in-transit'))`,
    },
    { name: 'ledger_accounts_floor', expression: 'balance_minor >= floor_minor and floor_minor <= 0' },
  ],
});

export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
