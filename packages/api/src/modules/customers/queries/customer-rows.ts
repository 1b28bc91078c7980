import { maskedDocument } from '@tillback/rules/customers/masked-document';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';

/** Customers with what they have; balances are in minor units of the store's currency. */
export function customerRows(db: ReadDatabase, currency: string) {
  const balance = (kind: 'pending' | 'available') => sql<bigint>`coalesce((
    select balance_minor from ledger_accounts
      where owner_id = customers.id and kind = ${kind} and currency = ${currency}
  ), 0)`;
  return db
    .selectFrom('customers')
    .leftJoin('customers as stays', 'stays.id', 'customers.merged_into_id')
    .select([
      'customers.id',
      'customers.name',
      'customers.email',
      'customers.reference',
      'customers.document',
      'customers.country',
      'customers.created_at as createdAt',
      'customers.disabled_at as disabledAt',
      'customers.archived_at as archivedAt',
      'stays.id as mergedIntoId',
      'stays.name as mergedIntoName',
      sql<number>`(select count(*)::int from orders where orders.customer_id = customers.id and status <> 'undone')`.as(
        'orderCount',
      ),
      balance('pending').as('pendingMinor'),
      balance('available').as('availableMinor'),
    ]);
}

export type CustomerRow = InferResult<ReturnType<typeof customerRows>>[number];

/** As lists and exports show a customer: nobody reads whole documents there. */
export function customerAnswer(row: CustomerRow, currency: string): CustomerAnswer {
  const { mergedIntoId, mergedIntoName } = row;
  return {
    id: toPublicId('customer', row.id),
    name: row.name,
    email: row.email,
    reference: row.reference,
    document: row.document && maskedDocument(row.document),
    country: row.country,
    createdAt: row.createdAt.toISOString(),
    status: statusOf(row),
    mergedInto: mergedIntoId === null ? null : { id: toPublicId('customer', mergedIntoId), name: mergedIntoName ?? '' },
    orderCount: row.orderCount,
    pending: formatAmount(row.pendingMinor, currency),
    available: formatAmount(row.availableMinor, currency),
    currency,
  };
}

function statusOf({ mergedIntoId, disabledAt, archivedAt }: CustomerRow): CustomerAnswer['status'] {
  if (archivedAt !== null) {
    return 'archived';
  }
  if (mergedIntoId !== null) {
    return 'merged';
  }
  return disabledAt === null ? 'active' : 'disabled';
}
