import { fromPublicId } from '@tillback/rules/ids/ids';
import { expect, test } from 'vitest';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImportPreview } from '../queries/get-import-preview.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { countsIn, ordersIn, verdictsOf } from '../testing/booked.ts';
import { type FileRow, importFile, readImport, receiveFile } from '../testing/sales-file.ts';
import { bookRehearsed } from './book-rehearsed.ts';
import { runImport } from './run-import.ts';

const known: FileRow[] = [
  { invoice: '1', sku: '10001', name: 'CUP', quantity: 4, price: '2.50', customer: 'A', at: '2011-05-01 09:00:00' },
];

const file: FileRow[] = [
  { invoice: '1', sku: '10001', name: 'CUP', quantity: 4, price: '2.50', customer: 'A', at: '2011-05-01 09:00:00' },
  { invoice: '1', sku: '10002', name: 'LAMP', quantity: 1, price: '9.99', customer: 'A', at: '2011-05-01 09:00:00' },
  { invoice: '2', sku: '10001', name: 'RED CUP', quantity: 2, price: '3.00', customer: 'B', at: '2011-05-02 09:00:00' },
  { invoice: 'C3', sku: '10001', quantity: -1, price: '2.50', customer: 'A', at: '2011-05-20 09:00:00' },
  { invoice: '4', quantity: 'some', customer: 'Z' },
];

async function rehearsedIn(shop: TestShop): Promise<ImportAnswer> {
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  await importFile(shop, known);
  shop.setNow(new Date('2011-06-01T13:00:00Z'));
  return importFile(shop, file, { dryRun: true });
}

function bookedIdOf({ id }: ImportAnswer): string {
  return fromPublicId('import', id) ?? '';
}

test('a dry run shows what would be new and what would change, and keeps nothing of it', async () => {
  const shop = await openShopForTest();
  const preview = await shop.read(getImportPreview, { id: storedIdOf(await rehearsedIn(shop)) });
  expect(preview).toEqual({
    currency: 'GBP',
    orders: [
      expect.objectContaining({ invoice: '1', isKnown: true, lineCount: 2, total: '19.99' }),
      expect.objectContaining({
        invoice: '2',
        isKnown: false,
        placedAt: '2011-05-02T08:00:00.000Z',
        customer: 'Customer B',
        total: '6.00',
        cashback: '0.30',
        lines: [{ sku: '10001', name: 'RED CUP', quantity: 2, unitPrice: '3.00', amount: '6.00', cashback: '0.30' }],
      }),
    ],
    returns: [expect.objectContaining({ invoice: 'C3', orderInvoice: '1', customer: 'Customer A', total: '2.50' })],
    newCustomers: [{ reference: 'B', name: 'Customer B', country: 'United Kingdom' }],
    newProducts: [{ sku: '10002', name: 'LAMP', type: 'C', price: '9.99' }],
    changedProducts: [
      { sku: '10001', name: 'RED CUP', nameBefore: 'CUP', type: 'B', price: '3.00', priceBefore: '2.50' },
    ],
    productsChanged: 1,
    records: null,
  });
  expect(preview.orders[0]?.lines.map(({ sku }) => sku)).toEqual(['10002']);
  expect(await ordersIn(shop)).toHaveLength(1);
});

test('a dry run is imported for real without its file, with the result that sending it again would have', async () => {
  const shop = await openShopForTest();
  const rehearsed = await rehearsedIn(shop);
  const started = await shop.run(bookRehearsed, { id: storedIdOf(rehearsed) });
  expect(started).toMatchObject({ status: 'running', dryRun: false, rehearsalId: rehearsed.id, bookedAsId: null });
  expect(started.progress.rowsTotal).toBe(5);
  await runImport(shop.runtime, bookedIdOf(started));

  const booked = await readImport(shop, bookedIdOf(started));
  const { secondsTaken: _shown, ...shown } = rehearsed.report ?? {};
  const { secondsTaken: _done, ...done } = booked.report ?? {};
  expect(done).toEqual(shown);
  expect(await verdictsOf(shop, booked)).toEqual(await verdictsOf(shop, rehearsed));
  expect(await ordersIn(shop)).toHaveLength(2);
  expect((await readImport(shop, storedIdOf(rehearsed))).bookedAsId).toBe(booked.id);

  const before = await countsIn(shop);
  expect((await importFile(shop, file)).report).toMatchObject({ unchanged: 5 });
  expect(await countsIn(shop)).toEqual(before);
});

test('asked twice, also at the same time, there is one import', async () => {
  const shop = await openShopForTest();
  const id = storedIdOf(await rehearsedIn(shop));
  const asked = await Promise.all([shop.run(bookRehearsed, { id }), shop.run(bookRehearsed, { id })]);
  const again = await shop.run(bookRehearsed, { id });
  expect(new Set([...asked, again].map((each) => each.id)).size).toBe(1);
});

test('what is no dry run that has come to its end is refused', async () => {
  const shop = await openShopForTest();
  const imported = storedIdOf(await importFile(shop, known));
  const waiting = await receiveFile(shop, known, { dryRun: true });
  for (const id of [imported, waiting]) {
    await expect(shop.run(bookRehearsed, { id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(shop.read(getImportPreview, { id })).rejects.toMatchObject({ code: 'not_found' });
  }
});
