import { fromPublicId } from '@tillback/rules/ids/ids';
import type { CashbackEntrySort, ListCashbackEntriesInput } from '@tillback/rules/validation/cashback';
import { contains } from '../../../lists/keyword.ts';
import { ascending, descending, instant, type Order, uuid } from '../../../lists/order.ts';
import { type Page, readPage } from '../../../lists/page.ts';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import { selectEntries, shapeEntries } from './entry-rows.ts';

const orders = {
  '-effectiveAt': descending(instant('cashback_entries.effective_at'), uuid('cashback_entries.id')),
  effectiveAt: ascending(instant('cashback_entries.effective_at'), uuid('cashback_entries.id')),
} satisfies Record<CashbackEntrySort, Order>;

type Entries = ReturnType<typeof selectEntries>;

/** What orders earned, of those that the actor may see; days are those of the order. */
export async function listEntries(reader: Reader, input: ListCashbackEntriesInput): Promise<Page<CashbackEntryAnswer>> {
  const { db, store } = reader;
  const visible = withCustomer(selectEntries(db), onlyOwnRowsOf(reader.actor));
  const within = withinDays(withCustomer(visible, input.customerId), input, store.timeZone);
  const chosen = input.ids ? within.where('cashback_entries.id', 'in', input.ids) : within;
  const ofStatus = withStatus(chosen, input);
  const rows = withKeyword(ofStatus, input.keyword);
  const page = await readPage(db, { list: 'cashback-entries', input, order: orders[input.sort], rows });
  return { ...page, items: await shapeEntries(db, page.items) };
}

function withCustomer(rows: Entries, customerId: string | null | undefined): Entries {
  return customerId ? rows.where('cashback_entries.customer_id', '=', customerId) : rows;
}

/** What was undone is found only by who asks for it. */
function withStatus(rows: Entries, { status, ids }: Pick<ListCashbackEntriesInput, 'status' | 'ids'>): Entries {
  if (status) {
    return rows.where('cashback_entries.status', '=', status);
  }
  return ids ? rows : rows.where('cashback_entries.status', '<>', 'undone');
}

function withinDays(rows: Entries, days: Pick<ListCashbackEntriesInput, 'from' | 'to'>, timeZone: string): Entries {
  const { start, end } = instantsOf(days, timeZone);
  const begun = start ? rows.where('cashback_entries.effective_at', '>=', start) : rows;
  return end ? begun.where('cashback_entries.effective_at', '<', end) : begun;
}

function withKeyword(rows: Entries, keyword: string | undefined): Entries {
  if (keyword === undefined) {
    return rows;
  }
  const id = fromPublicId('cashbackEntry', keyword.toLowerCase());
  return rows.where((entry) =>
    entry.or([
      contains('orders.reference', keyword),
      contains('customers.name', keyword),
      contains('customers.reference', keyword),
      ...(id ? [entry('cashback_entries.id', '=', id)] : []),
    ]),
  );
}
