import { Refusal } from '@tillback/rules/errors/refusal';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../../router.ts';
import { expectBooksToBalance } from '../../../testing/books.ts';
import { rowsOf } from '../../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { importFile } from '../testing/sales-file.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const numbers = Array.from({ length: 400 }, (_, number) => number);

/** The same products in every file, each file in an order and in letters of its own. */
function importProducts(prefix: string, source: string, write: (sku: string) => string, order = 1) {
  const rows = numbers.toSorted((left, right) => (left - right) * order);
  const file = ['Code,Item,Price,Units', ...rows.map((each) => `${write(`${prefix}-${each}`)},Mug,1.00,7`)].join('\n');
  const columns = { sku: 'Code', name: 'Item', price: 'Price', stock: 'Units' };
  const mapping = { columns, decimalSeparator: '.' } as const;
  return importFile(shop, file, { kind: 'products', preset: undefined, mapping, source });
}

function importCustomers(source: string, order = 1) {
  const rows = numbers.toSorted((left, right) => (left - right) * order);
  const file = ['Mail,Name,Ref', ...rows.map((each) => `c${each}@example.com,Who,R-${each}`)].join('\n');
  const columns = { email: 'Mail', name: 'Name', reference: 'Ref' };
  const mapping = { columns, decimalSeparator: '.' } as const;
  return importFile(shop, file, { kind: 'customers', preset: undefined, mapping, source });
}

function importSales(prefix: string) {
  const rows = numbers.map((each) => ({ invoice: `${prefix}${each}`, sku: `${prefix}-${each}`, price: '2.00' }));
  return importFile(shop, rows);
}

/** What an operator hears who adds one of them by hand: that it is there now, or that somebody else was first. */
async function createByHand(sku: string): Promise<'added' | 'conflict'> {
  const { catalog } = createCaller(shop.contextFor(userWith('operator')));
  try {
    await catalog.createProduct({ sku, name: 'By hand', type: 'A', price: '3.00', stock: 2 });
    return 'added';
  } catch (error) {
    expect(error instanceof TRPCError && error.cause instanceof Refusal && error.cause.code).toBe('conflict');
    return 'conflict';
  }
}

async function variantsThatAreThereTwice(prefix: string) {
  return rowsOf(
    shop.ownerUrl,
    `select lower(sku) from products where archived_at is null and lower(sku) like $1 group by 1 having count(*) > 1`,
    [`${prefix.toLowerCase()}-%`],
  );
}

test('two imports of the same products at once, and an operator who adds them by hand, make each once', async () => {
  const byHand = numbers.filter((each) => each % 8 === 0).map((each) => createByHand(`race-${each}`));
  const [first, second] = await Promise.all([
    importProducts('Race', 'one', (sku) => sku.toUpperCase()),
    importProducts('Race', 'other', (sku) => sku.toLowerCase(), -1),
    ...byHand,
  ]);
  expect([first.status, second.status]).toEqual(['done', 'done']);
  expect([first.report?.refused, second.report?.refused]).toEqual([0, 0]);
  expect(await variantsThatAreThereTwice('Race')).toEqual([]);
  const { total } = await createCaller(shop.contextFor(userWith('operator'))).catalog.listProducts({
    keyword: 'race-',
    count: true,
  });
  expect(total).toBe(numbers.length);
  await expectBooksToBalance(shop);
});

test('an import of products beside one of sales of the same products makes each once', async () => {
  const [products, sales] = await Promise.all([
    importProducts('SOLD', 'one', (sku) => sku, -1),
    importSales('SOLD'),
    importProducts('SOLD', 'other', (sku) => sku),
  ]);
  expect([products.status, sales.status]).toEqual(['done', 'done']);
  expect(await variantsThatAreThereTwice('SOLD')).toEqual([]);
  await expectBooksToBalance(shop);
});

test('two imports of the same customers at once make each once', async () => {
  const [one, other] = await Promise.all([importCustomers('one'), importCustomers('other', -1)]);
  expect([one.report?.refused, other.report?.refused]).toEqual([0, 0]);
  expect((one.report?.customersNew ?? 0) + (other.report?.customersNew ?? 0)).toBe(numbers.length);
});
