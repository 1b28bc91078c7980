import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openTestShop, type TestShop } from '../../../testing/test-shop.ts';
import { faultIn, ordersIn } from '../testing/booked.ts';
import { type FileRow, importFile } from '../testing/sales-file.ts';

/** Few invoices, customers, products and prices, so that lines scatter, meet and are returned more than once. */
const sale = fc.record({
  invoice: fc.integer({ min: 1, max: 6 }).map(String),
  sku: fc.constantFrom('10', '11', 'POST'),
  quantity: fc.integer({ min: 0, max: 5 }),
  price: fc.constantFrom('0.05', '0.33', '1.10', '7.77'),
});

const takenBack = fc.record({
  invoice: fc.integer({ min: 1, max: 4 }).map((number) => `C${number}`),
  sku: fc.constantFrom('10', '11'),
  quantity: fc.integer({ min: -6, max: -1 }),
  price: fc.constantFrom('0.05', '0.33', '1.10'),
  customer: fc.constantFrom('ann', 'bob', ''),
});

/** An invoice has one customer, or none, and the file is in the order of time. */
const salesFile = fc
  .array(fc.oneof({ weight: 3, arbitrary: sale }, { weight: 2, arbitrary: takenBack }), { minLength: 2, maxLength: 30 })
  .map((rows) => rows.map(inTime));

function inTime(row: FileRow, index: number): FileRow {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = index < 28 ? '04' : '05';
  const customer = ['', 'ann', 'ann', 'bob'][Number(row.invoice.replace('C', '')) % 4] ?? '';
  return { customer, ...row, at: `2011-${month}-${day} 10:00:00` };
}

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
});

afterAll(() => shop.close());

test('gives the same orders, refunds and cashback in two imports, of a part and then of the whole file, as in one', async () => {
  await fc.assert(
    fc.asyncProperty(salesFile, fc.nat(), async (rows, cut) => {
      const part = rows.slice(0, 1 + (cut % rows.length));
      expect(await bookedOf(part, rows)).toEqual(await bookedOf(rows));
      expect(await faultIn(shop)).toBeNull();
    }),
    { numRuns: 25 },
  );
}, 60_000);

let sources = 0;

/** What the files make of a source of its own, with customers of its own. */
async function bookedOf(...files: readonly FileRow[][]): Promise<unknown> {
  sources += 1;
  const source = `source-${sources}`;
  for (const file of files) {
    const own = file.map((row) => ({ ...row, customer: row.customer && `${row.customer} of ${source}` }));
    await importFile(shop, own, { source });
  }
  const orders = await ordersIn(shop, source);
  const found = { orders, refunds: await refundsIn(source), balances: await balancesIn(source) };
  return JSON.parse(JSON.stringify(found, digits).replaceAll(source, 'source'));
}

function digits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function refundsIn(source: string) {
  return rowsOf(
    shop.ownerUrl,
    `select orders.reference as invoice, refunds.reference, refunds.effective_at, position, refund_lines.quantity,
            refund_lines.cashback_taken_back_minor
       from refund_lines join refunds on refunds.id = refund_id
       join order_lines on order_lines.id = order_line_id join orders on orders.id = refunds.order_id
       where orders.source = $1
       order by orders.reference, refunds.reference, position, refunds.effective_at, refund_lines.quantity`,
    [source],
  );
}

/** What each customer has; that a part of it was confirmed between two imports leaves no trace. */
function balancesIn(source: string) {
  return rowsOf(
    shop.ownerUrl,
    `select reference, kind, balance_minor from ledger_accounts
       join customers on customers.id = owner_id where reference like '% of ' || $1 order by reference, kind`,
    [source],
  );
}
