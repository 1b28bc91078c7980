import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type {
  PreviewCustomer,
  PreviewLine,
  PreviewOrder,
  PreviewProduct,
  PreviewReturn,
  RecordSample,
} from '../entities/import-preview.ts';
import type { ImportState } from './import-state.ts';

const mostShown = 10;
const mostLinesShown = 5;

/** What a rehearsal made, while it is still there. Products are all that it touched, as they would be afterwards. */
export interface Rehearsed {
  readonly orders: readonly PreviewOrder[];
  readonly returns: readonly PreviewReturn[];
  readonly newCustomers: readonly PreviewCustomer[];
  readonly newProducts: readonly PreviewProduct[];
  readonly touchedProducts: readonly PreviewProduct[];
  readonly records: RecordSample | null;
}

const nothing = { orders: [], returns: [], newCustomers: [], newProducts: [], touchedProducts: [] } as const;

/** Reads a sample of what was made in the unit's transaction, which is about to be undone. */
export async function previewOfRehearsal(unit: Unit, state: ImportState): Promise<Rehearsed> {
  if (state.kind !== 'sales') {
    return { ...nothing, records: state.sample };
  }
  return {
    orders: await firstOrders(unit, state),
    returns: await firstReturns(unit),
    newCustomers: await newCustomers(unit),
    newProducts: await newProducts(unit),
    touchedProducts: await touchedProducts(unit),
    records: null,
  };
}

async function firstOrders({ db }: Unit, state: ImportState): Promise<PreviewOrder[]> {
  const { rows } = await sql<Omit<PreviewOrder, 'lines'> & { orderId: string }>`
    select orders.id as "orderId", orders.reference as invoice, orders.recorded_at < now() as "isKnown",
           orders.placed_at as "placedAt", coalesce(customer.name, customer.reference) as customer,
           orders.total_minor::text as "totalMinor", orders.cashback_minor::text as "cashbackMinor",
           orders.line_count as "lineCount"
      from intake_documents document
      join orders on orders.source = ${state.source} and orders.reference = document.document
      left join customers customer on customer.id = orders.customer_id
      where document.import_id = ${state.id}
        and exists (select from intake_rows made
          where made.import_id = ${state.id} and made.document = document.document and made.order_line_id is not null)
      order by document.first_row
      limit ${mostShown}
  `.execute(db);
  const lines = await firstLines(
    { db },
    state,
    rows.map(({ invoice }) => invoice),
  );
  return rows.map(({ orderId, placedAt, ...order }) => ({
    ...order,
    placedAt: new Date(placedAt).toISOString(),
    lines: (lines.get(orderId) ?? []).map(({ orderId: _order, ...line }) => line),
  }));
}

type LineOfOrder = PreviewLine & { readonly orderId: string };

async function firstLines(
  { db }: Pick<Unit, 'db'>,
  state: ImportState,
  documents: readonly string[],
): Promise<Map<string, LineOfOrder[]>> {
  const { rows } = await sql<LineOfOrder>`
    select line.order_id as "orderId", line.sku, line.name, line.quantity,
           line.unit_price_minor::text as "unitPriceMinor", line.amount_minor::text as "amountMinor",
           line.cashback_minor::text as "cashbackMinor"
      from (select order_line_id, row_number, row_number() over (partition by document order by row_number) as place
              from intake_rows
              where import_id = ${state.id} and document = any(${documents}::text[]) and order_line_id is not null) made
      join order_lines line on line.id = made.order_line_id
      where made.place <= ${mostLinesShown}
      order by made.row_number
  `.execute(db);
  return Map.groupBy(rows, ({ orderId }) => orderId);
}

/** What a transaction writes has the moment of its beginning, which no other transaction's rows have. */
async function firstReturns({ db }: Unit): Promise<PreviewReturn[]> {
  const { rows } = await sql<PreviewReturn>`
    select refund.reference as invoice, orders.reference as "orderInvoice", refund.effective_at as "returnedAt",
           coalesce(customer.name, customer.reference) as customer, refund.total_minor::text as "totalMinor",
           refund.cashback_taken_back_minor::text as "cashbackTakenBackMinor"
      from refunds refund
      join orders on orders.id = refund.order_id
      left join customers customer on customer.id = orders.customer_id
      where refund.recorded_at = now()
      order by refund.effective_at, refund.id
      limit ${mostShown}
  `.execute(db);
  return rows.map((row) => ({ ...row, returnedAt: new Date(row.returnedAt).toISOString() }));
}

async function newCustomers({ db, now }: Unit): Promise<PreviewCustomer[]> {
  const { rows } = await sql<PreviewCustomer>`
    select reference, name, country from customers
      where created_at = ${now} and reference is not null order by id limit ${mostShown}
  `.execute(db);
  return rows;
}

async function newProducts({ db }: Unit): Promise<PreviewProduct[]> {
  const { rows } = await sql<PreviewProduct>`
    select sku, name, type, price_minor::text as "priceMinor" from products
      where created_at = now() order by sku limit ${mostShown}
  `.execute(db);
  return rows;
}

async function touchedProducts({ db, now }: Unit): Promise<PreviewProduct[]> {
  const { rows } = await sql<PreviewProduct>`
    select sku, name, type, price_minor::text as "priceMinor" from products
      where updated_at = ${now} and created_at < now() order by sku
  `.execute(db);
  return rows;
}

/** Of the products that were touched, those that are otherwise now that all is undone: what really would change. */
export async function changesOf({ db }: Pick<Unit, 'db'>, touched: readonly PreviewProduct[]) {
  const before = await db
    .selectFrom('products')
    .select(['sku', 'name', 'price_minor as priceMinor'])
    .where(sql<boolean>`sku = any(${touched.map(({ sku }) => sku)}::text[])`)
    .execute();
  const bySku = new Map(before.map((product) => [product.sku, product]));
  const changed = touched.flatMap((product) => {
    const { name: nameBefore = product.name, priceMinor = product.priceMinor } = bySku.get(product.sku) ?? {};
    const priceMinorBefore = String(priceMinor);
    const isSame = nameBefore === product.name && priceMinorBefore === product.priceMinor;
    return isSame ? [] : [{ ...product, nameBefore, priceMinorBefore }];
  });
  return { changedProducts: changed.slice(0, mostShown), productsChanged: changed.length };
}
