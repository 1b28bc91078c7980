import { expect, test } from 'vitest';
import { readerFor } from '../../../pipeline/runtime.ts';
import { createCallerFactory } from '../../../pipeline/trpc.ts';
import { appRouter } from '../../../router.ts';
import { openShopForTest, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { runImport } from '../commands/run-import.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { type FileRow, importCall, importFile, readImport, receiveFile } from '../testing/sales-file.ts';
import { exportRefusedRows } from './export-refused-rows.ts';
import { storedIdOf } from './import-answer.ts';
import { watchImport } from './watch-import.ts';

const file: FileRow[] = [
  { invoice: '1', sku: '10', quantity: 4, price: '2.50', customer: 'ann', at: '2011-05-01 09:00:00' },
  { invoice: '1', sku: '10', quantity: '=1+1', price: '2.50', customer: 'ann', at: '2011-05-01 09:00:00' },
  { invoice: '2', sku: 'POST', quantity: 1, price: '18.00', customer: '', at: '2011-05-02 09:00:00' },
  { invoice: '3', sku: '20', quantity: 1, price: '6.00', customer: 'bob', at: '2011-05-30 09:00:00' },
  { invoice: 'C4', sku: '10', quantity: -1, price: '2.50', customer: 'ann', at: '2011-05-30 09:00:00' },
  { invoice: 'C4', sku: '20', quantity: -3, price: '6.00', customer: 'bob', at: '2011-05-30 09:00:00' },
  { invoice: 'C4', sku: '20', quantity: -3, price: '6.00', customer: 'bob', at: '2011-05-30 09:00:00' },
];

async function shopWithImport(): Promise<{ shop: TestShop; imported: ImportAnswer }> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  return { shop, imported: await importFile(shop, file) };
}

const call = (shop: TestShop, role: Parameters<typeof userWith>[0]) =>
  createCallerFactory(appRouter)(shop.contextFor(userWith(role))).intake;

test('reports what the file was and what it did, to the penny', async () => {
  const { imported } = await shopWithImport();
  expect(imported).toMatchObject({
    status: 'done',
    step: null,
    failure: null,
    progress: { percent: 100, rowsDone: 7 },
  });
  expect(imported.report).toEqual({
    rows: 7,
    accepted: 4,
    unchanged: 0,
    refused: 2,
    partial: 1,
    orders: 3,
    lines: 3,
    revenue: '34.00',
    cashbackEarned: '0.62',
    cashbackTakenBack: '0.25',
    refunded: '8.50',
    returnLinesWhole: 1,
    returnLinesPart: 1,
    customersNew: 2,
    customersChanged: 0,
    productsChanged: 0,
    productsNew: 3,
    cashbackConfirmed: '0.50',
    currency: 'GBP',
    reasons: [
      { reason: 'quantity_not_whole', rows: 1 },
      { reason: 'return_found_in_part', rows: 1 },
      { reason: 'return_without_sale', rows: 1 },
    ],
    balancesMatch: true,
    recountMatches: true,
    secondsTaken: 0,
  });
});

test('gives the refused rows as a CSV with their places and reasons, and nothing in it that a spreadsheet runs', async () => {
  const { shop, imported } = await shopWithImport();
  const csv = await exportRefusedRows(shop.runtime, importCall.actor, storedIdOf(imported));
  const lines = (await csv.toArray()).join('').trimEnd().split('\n');
  expect(lines[0]).toMatch(/^\uFEFFInvoiceNo,.*,Country,Line,Reason,Explanation$/);
  expect(lines.slice(1).map((line) => line.split(',').filter((_, index) => [0, 3, 8, 9].includes(index)))).toEqual([
    ['1', "'=1+1", '2', 'quantity_not_whole'],
    ['C4', '-3', '2', 'return_found_in_part'],
    ['C4', '-3', '3', 'return_without_sale'],
  ]);
});

test('lists the rows of an import in file order, by verdict, by reason and page by page', async () => {
  const { shop, imported } = await shopWithImport();
  const intake = call(shop, 'auditor');
  const list = async (filters: object) =>
    (await intake.listRows({ importId: imported.id, ...filters })).items.map(({ rowNumber }) => rowNumber);
  expect(await list({})).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await list({ verdict: 'refused' })).toEqual([2, 7]);
  expect(await list({ verdict: 'partial' })).toEqual([6]);
  expect(await list({ reason: 'return_without_sale' })).toEqual([7]);
  const first = await intake.listRows({ importId: imported.id, verdict: 'refused', limit: 1, count: true });
  expect(first).toMatchObject({
    total: 2,
    items: [{ rowNumber: 2, invoice: '1', place: 2, raw: expect.arrayContaining(['=1+1']) }],
  });
  expect(await list({ verdict: 'refused', limit: 1, cursor: first.nextCursor })).toEqual([7]);
});

test('lists imports, the newest first', async () => {
  const { shop, imported } = await shopWithImport();
  shop.setNow(new Date('2011-06-02T12:00:00Z'));
  const second = await importFile(shop, file, { fileName: 'again.csv' });
  const { items } = await call(shop, 'operator').listImports({});
  expect(items).toEqual([second, imported]);
});

test('shows an import each time it has moved, and ends with it', async () => {
  const shop = await openShopForTest();
  const importId = await receiveFile(shop, file);
  const seen: ImportAnswer[] = [];
  for await (const answer of watchImport(
    () => readerFor(shop.runtime, importCall.actor),
    { id: importId },
    undefined,
  )) {
    seen.push(answer);
    if (seen.length === 1) {
      await runImport(shop.runtime, importId);
    }
  }
  expect(seen.map(({ status }) => status)).toEqual(['running', 'done']);
  expect(seen.at(-1)).toEqual(await readImport(shop, importId));
});

test('stops watching when the listener is gone', async () => {
  const shop = await openShopForTest();
  const importId = await receiveFile(shop, file);
  const listener = new AbortController();
  const watching = watchImport(() => readerFor(shop.runtime, importCall.actor), { id: importId }, listener.signal);
  expect((await watching.next()).value).toMatchObject({ status: 'running' });
  listener.abort();
  expect(await watching.next()).toEqual({ value: undefined, done: true });
});

test('shows imports to staff and not to shoppers, and none that is not there', async () => {
  const { shop, imported } = await shopWithImport();
  for (const role of ['operator', 'auditor', 'admin'] as const) {
    expect(await call(shop, role).getImport({ id: imported.id })).toEqual(imported);
  }
  const shopper = call(shop, 'shopper');
  await expect(shopper.getImport({ id: imported.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(shopper.listImports({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(shopper.listRows({ importId: imported.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(shopper.watchImport({ id: imported.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const unknown = 'imp_01jd000000e00r40m30e209185';
  await expect(call(shop, 'auditor').getImport({ id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
