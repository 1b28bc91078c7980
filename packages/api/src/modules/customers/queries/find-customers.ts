import { readReferralCode } from '@tillback/rules/referrals/referral-code';
import type { Sought } from '@tillback/rules/search/read-keyword';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { isExactly } from '../../../lists/best-first.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { customerMatches } from './customer-matches.ts';
import { customerAnswer, customerRows } from './customer-rows.ts';

const customer = expressionBuilder<Tables, 'customers'>();

/** The customers who may be meant: first whom it names exactly, then by their names. Who was archived is found by an id alone. */
export async function findCustomers({ db, store }: Reader, sought: Sought, limit: number): Promise<CustomerAnswer[]> {
  const meant = sought.id ? withId(sought.id) : [...customerMatches(sought.text), ...withCode(sought.text)];
  if (meant.length === 0) {
    return [];
  }
  const found = customerRows(db, store.currency).where((row) => row.or(meant));
  const rows = await (sought.id ? found : found.where('customers.archived_at', 'is', null))
    .orderBy(isExactly(['customers.reference', 'customers.email', 'customers.name'], sought.text), 'desc')
    .orderBy('customers.name')
    .orderBy('customers.id')
    .limit(limit)
    .execute();
  return rows.map((row) => customerAnswer(row, store.currency));
}

/** The customer, or whose sign-in, account or lot it is. */
function withId({ kind, id }: NonNullable<Sought['id']>): Expression<SqlBool>[] {
  switch (kind) {
    case 'customer':
      return [customer('customers.id', '=', id)];
    case 'user':
      return [customer('customers.id', 'in', customer.selectFrom('users').select('customer_id').where('id', '=', id))];
    case 'account':
      return [
        customer('customers.id', 'in', customer.selectFrom('ledger_accounts').select('owner_id').where('id', '=', id)),
      ];
    case 'lot':
      return [
        customer('customers.id', 'in', customer.selectFrom('wallet_lots').select('customer_id').where('id', '=', id)),
      ];
    default:
      return [];
  }
}

/** Whose referral code it is. */
function withCode(text: string): Expression<SqlBool>[] {
  const code = readReferralCode(text);
  const owner = customer.selectFrom('referral_codes').select('customer_id');
  return code ? [customer('customers.id', 'in', owner.where('code', '=', code))] : [];
}
