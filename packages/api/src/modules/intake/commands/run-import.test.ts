import { beforeAll, expect, test } from 'vitest';
import { connectAs, rowOf } from '../../../testing/connection.ts';
import { openShopForTest, openTestShop, type TestShop } from '../../../testing/test-shop.ts';
import { openTillback } from '../../../tillback.ts';
import { countsIn, faultIn, ordersIn, verdictsOf } from '../testing/booked.ts';
import { type FileRow, fileOf, importFile, readImport, receiveFile } from '../testing/sales-file.ts';
import { failImport } from './fail-import.ts';
import { runImport } from './run-import.ts';

const now = new Date('2011-06-01T12:00:00Z');

/** More invoices than a batch takes; some are returned, one before it was sold. */
const manySales: FileRow[] = [
  { invoice: 'C0', sku: '7', quantity: -1, customer: 'k7', at: '2011-04-01 09:00:00' },
  ...Array.from({ length: 1_200 }, (_, index) => ({
    invoice: `${index}`,
    sku: `${index % 40}`,
    quantity: 2,
    customer: `k${index % 30}`,
    at: `2011-04-${String(2 + (index % 28)).padStart(2, '0')} 10:00:00`,
  })),
  ...Array.from({ length: 60 }, (_, index) => ({
    invoice: `C${index}`,
    sku: `${index % 40}`,
    quantity: -1,
    customer: `k${index % 30}`,
    at: '2011-05-01 09:00:00',
  })),
];

async function openShop(): Promise<TestShop> {
  const shop = await openShopForTest();
  shop.setNow(now);
  return shop;
}

/** What a shop has after the file was booked without an incident. */
let bookedAtOnce: Awaited<ReturnType<typeof booked>>;

beforeAll(async () => {
  const shop = await openTestShop();
  shop.setNow(now);
  await importFile(shop, manySales);
  bookedAtOnce = await booked(shop);
  await shop.close();
});

async function booked(shop: TestShop) {
  return { orders: await ordersIn(shop), counts: await countsIn(shop) };
}

/** Drives an import until so many batches are booked, and then no further, as a killed process does. */
async function driveSome(shop: TestShop, importId: string, batches: number): Promise<void> {
  let done = 0;
  const killed = new Error('killed');
  const driving = runImport(shop.runtime, importId, () => {
    done += 1;
    if (done === batches) {
      throw killed;
    }
  });
  await expect(driving).rejects.toBe(killed);
}

test.each([1, 3, 5])('goes on where an import was that was killed after %i batches', async (batches) => {
  const shop = await openShop();
  const importId = await receiveFile(shop, manySales);
  await driveSome(shop, importId, batches);
  expect(await readImport(shop, importId)).toMatchObject({ status: 'running', report: null });

  const restarted = await openTillback({ database: { url: shop.ownerUrl }, log: shop.runtime.log });
  try {
    await runImport({ ...restarted.runtime, now: () => now }, importId);
  } finally {
    await restarted.stop();
  }
  expect(await booked(shop)).toEqual(bookedAtOnce);
  expect(await readImport(shop, importId)).toMatchObject({ status: 'done', progress: { rowsDone: manySales.length } });
});

test('finishes by a second import what the first one left when it was given up', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, manySales);
  await driveSome(shop, importId, 5);
  await failImport(shop.runtime, importId);
  expect(await readImport(shop, importId)).toMatchObject({ status: 'failed', failure: { code: 'internal' } });

  await importFile(shop, manySales);
  expect(await booked(shop)).toEqual(bookedAtOnce);
});

test('books everything once when two processes drive one import', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, manySales);
  await Promise.all([runImport(shop.runtime, importId), runImport(shop.runtime, importId)]);
  expect(await booked(shop)).toEqual(bookedAtOnce);
  const { report } = await readImport(shop, importId);
  expect(report).toMatchObject({ orders: 1_200, returnLinesWhole: 60, refused: 1 });
});

test('books everything once when two processes import the same file at the same time', async () => {
  const shop = await openShop();
  const [left, right] = await Promise.all([importFile(shop, manySales), importFile(shop, manySales)]);
  expect(await booked(shop)).toEqual(bookedAtOnce);
  expect(await faultIn(shop)).toBeNull();
  const both = (name: 'orders' | 'accepted' | 'refused' | 'unchanged') =>
    (left.report?.[name] ?? 0) + (right.report?.[name] ?? 0);
  expect([both('orders'), both('accepted'), both('refused')]).toEqual([1_200, 1_260, 1]);
  expect(both('unchanged')).toBe(manySales.length);
});

test('leaves nothing of a batch that fails, and books it when it is tried again', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, manySales);
  await driveSome(shop, importId, 1);
  const before = { ...(await booked(shop)), import: await readImport(shop, importId) };
  const owner = await connectAs('owner', shop.ownerUrl);
  await owner.query(`alter table order_lines add constraint fails check (sku <> '39') not valid`);
  await expect(runImport(shop.runtime, importId)).rejects.toThrow('fails');
  expect({ ...(await booked(shop)), import: await readImport(shop, importId) }).toEqual(before);
  const { pending } = await rowOf<{ pending: bigint }>(
    shop.ownerUrl,
    `select count(*) as pending from intake_rows where verdict = 'pending'`,
  );
  expect(pending).toBe(BigInt(manySales.length - before.import.progress.rowsDone));

  await owner.query('alter table order_lines drop constraint fails');
  await runImport(shop.runtime, importId);
  expect(await booked(shop)).toEqual(bookedAtOnce);
});

test('does nothing for an import that is finished', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, [{ invoice: '1' }]);
  await runImport(shop.runtime, importId);
  const before = await readImport(shop, importId);
  await runImport(shop.runtime, importId);
  expect(await readImport(shop, importId)).toEqual(before);
});

test('books an invoice that is far larger than a batch', async () => {
  const shop = await openShop();
  const lines = Array.from({ length: 6_000 }, (_, index) => ({ invoice: '1', sku: `${index % 100}`, quantity: 1 }));
  const imported = await importFile(shop, fileOf(lines));
  expect(imported.report).toMatchObject({ orders: 1, lines: 6_000, balancesMatch: true, recountMatches: true });
  expect(new Set(await verdictsOf(shop, imported))).toEqual(new Set(['accepted']));
});
