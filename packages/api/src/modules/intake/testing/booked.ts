import { rowsOf } from '../../../testing/connection.ts';
import type { TestShop } from '../../../testing/test-shop.ts';
import { recountCashback } from '../../cashback/public.ts';
import { findLedgerFault } from '../../ledger/public.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { storedIdOf } from '../queries/import-answer.ts';

/** The verdicts on an import's rows in file order, with their reasons: `accepted`, `refused return_without_sale`. */
export async function verdictsOf(shop: TestShop, imported: ImportAnswer): Promise<string[]> {
  const rows = await rowsOf<{ verdict: string; reason: string | null }>(
    shop.ownerUrl,
    'select verdict, reason from intake_rows where import_id = $1 order by row_number',
    [storedIdOf(imported)],
  );
  return rows.map(({ verdict, reason }) => (reason ? `${verdict} ${reason}` : verdict));
}

/** Every order that counts, by its invoice: whose, when, and its lines as `quantity x SKU at price`, with what came back. */
export async function ordersIn(shop: TestShop, source?: string): Promise<string[]> {
  const rows = await rowsOf<{ order: string }>(
    shop.ownerUrl,
    `select concat_ws(' ', orders.source, orders.reference, coalesce(customer.reference, 'nobody'),
              to_char(placed_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI'), refunded, total_minor,
              refunded_total_minor, cashback_minor, cashback_taken_back_minor, ':', lines.listed) as order
       from orders left join customers customer on customer.id = orders.customer_id
       join lateral (
         select string_agg(concat_ws(' ', quantity, 'x', sku, 'at', unit_price_minor,
                  case when refunded_quantity > 0 then '-' || refunded_quantity end), ', ' order by position) as listed
           from order_lines where order_id = orders.id and undone_at is null
       ) as lines on true
       where (orders.source = $1 or $1::text is null) and orders.status <> 'undone'
       order by orders.source, orders.reference`,
    [source ?? null],
  );
  return rows.map(({ order }) => order);
}

/** How much of each sale's line came back, in the order of invoice and line. */
export async function takenBackIn(shop: TestShop): Promise<Record<string, number[]>> {
  const rows = await rowsOf<{ reference: string; taken: number[] }>(
    shop.ownerUrl,
    `select reference, array_agg(refunded_quantity order by position) as taken
       from orders join order_lines on order_id = orders.id group by reference order by reference`,
  );
  return Object.fromEntries(rows.map(({ reference, taken }) => [reference, taken]));
}

/** The rows of every table that an import may change; what tells of imports themselves is left out. */
export async function countsIn(shop: TestShop): Promise<Record<string, number>> {
  const tables = ['customers', 'products', 'orders', 'order_lines', 'refunds', 'refund_lines', 'cashback_entries'];
  const all = [...tables, 'ledger_accounts', 'ledger_transfers', 'wallet_lots'];
  const counts = all.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await rowsOf<Record<string, number>>(shop.ownerUrl, `select ${counts.join(', ')}`);
  return row ?? {};
}

/** What does not hold in the books; null where all does. */
export function faultIn(shop: TestShop): Promise<string | null> {
  return shop.read(async ({ db, store }) => {
    const fault = await findLedgerFault(db, store.currency);
    return fault?.detail ?? (await recountCashback(db)).firstDifference;
  }, null);
}

/** The ledger's transfers in the order in which they count: `cashback-earned 255 2011-01-05`. */
export async function transfersIn(shop: TestShop): Promise<string[]> {
  const rows = await rowsOf<{ transfer: string }>(
    shop.ownerUrl,
    `select concat_ws(' ', kind, amount_minor, to_char(effective_at at time zone 'Europe/London', 'YYYY-MM-DD')) as transfer
       from ledger_transfers order by effective_at, kind, amount_minor`,
  );
  return rows.map(({ transfer }) => transfer);
}
