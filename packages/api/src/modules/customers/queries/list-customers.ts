import type { CustomerSort, ListCustomersInput } from '@tillback/rules/validation/customers';
import { ascending, descending, instant, type Order, text, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { customerMatches } from './customer-matches.ts';
import { customerAnswer, customerRows } from './customer-rows.ts';

const orders = {
  '-createdAt': descending(instant('customers.created_at'), uuid('customers.id')),
  createdAt: ascending(instant('customers.created_at'), uuid('customers.id')),
  name: ascending(text('customers.name'), uuid('customers.id')),
  '-name': descending(text('customers.name'), uuid('customers.id')),
} satisfies Record<CustomerSort, Order>;

type Customers = ReturnType<typeof customerRows>;

/** The customers that the filters leave; those that were archived are found only by who asks for them. */
export async function listCustomers({ db, store }: Reader, input: ListCustomersInput): Promise<Page<CustomerAnswer>> {
  const withStatus = ofStatus(customerRows(db, store.currency), input.status);
  const chosen = input.ids ? withStatus.where('customers.id', 'in', input.ids) : withStatus;
  const rows = withKeyword(chosen, input.keyword);
  const page = await readPage(db, { list: 'customers', input, order: orders[input.sort], rows });
  return shapePage(page, (row) => customerAnswer(row, store.currency));
}

function ofStatus(rows: Customers, status: ListCustomersInput['status']): Customers {
  if (status === 'archived') {
    return rows.where('customers.archived_at', 'is not', null);
  }
  const kept = rows.where('customers.archived_at', 'is', null);
  if (status === undefined) {
    return kept;
  }
  if (status === 'merged') {
    return kept.where('customers.merged_into_id', 'is not', null);
  }
  const present = kept.where('customers.merged_into_id', 'is', null);
  return present.where('customers.disabled_at', status === 'disabled' ? 'is not' : 'is', null);
}

function withKeyword(rows: Customers, keyword: string | undefined): Customers {
  return keyword === undefined ? rows : rows.where((customer) => customer.or(customerMatches(keyword)));
}
