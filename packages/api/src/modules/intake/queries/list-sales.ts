import type { ListSalesInput } from '@tillback/rules/validation/sales';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { SaleSummaryAnswer } from '../sales.shapes.ts';
import { saleMatches } from './sale-matches.ts';
import { selectSales, shapeSale } from './sale-rows.ts';

const newestFirst = descending(instant('sale.received_at'), uuid('sale.id'));

/** What clients sent, the newest first; days are those on which it was received. */
export async function listSales(reader: Reader, input: ListSalesInput): Promise<Page<SaleSummaryAnswer>> {
  const { db, actor, store } = reader;
  const { start, end } = instantsOf(input, store.timeZone);
  let rows = withKeyword(withState(selectSales(db, actor), input), input.keyword);
  if (start) {
    rows = rows.where('sale.received_at', '>=', start);
  }
  if (end) {
    rows = rows.where('sale.received_at', '<', end);
  }
  const page = await readPage(db, { list: 'sales', input, order: newestFirst, rows });
  return shapePage(page, (row) => shapeSale(row, store.currency));
}

type Sales = ReturnType<typeof selectSales>;

function withState(rows: Sales, { verdict, reason, clientId }: ListSalesInput): Sales {
  let found = rows;
  if (verdict) {
    found = found.where('sale.verdict', '=', verdict);
  }
  if (reason) {
    found = found.where('sale.reason', '=', reason);
  }
  if (clientId) {
    found = found.where('sale.client_id', '=', clientId);
  }
  return found;
}

function withKeyword(rows: Sales, keyword: string | undefined): Sales {
  return keyword === undefined ? rows : rows.where((sale) => sale.or(saleMatches(keyword)));
}
