import { expect, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import { countsIn, ordersIn, verdictsOf } from '../testing/booked.ts';
import { type FileRow, importFile, readImport, receiveFile } from '../testing/sales-file.ts';
import { runImport } from './run-import.ts';

const known: FileRow[] = [
  { invoice: '1', quantity: 4, at: '2011-05-01 09:00:00' },
  { invoice: '1', quantity: 'some', at: '2011-05-01 09:00:00' },
];

const file: FileRow[] = [
  { invoice: '1', quantity: 5, at: '2011-05-01 09:00:00' },
  { invoice: '1', quantity: 2, at: '2011-05-01 09:00:00' },
  { invoice: '2', quantity: 3, at: '2011-05-02 09:00:00', name: 'LAMP', price: '9.99' },
  { invoice: 'C3', quantity: -1, at: '2011-05-20 09:00:00', price: '9.99' },
  { invoice: 'C3', quantity: -9, at: '2011-05-20 09:00:00' },
  { invoice: 'C3', quantity: -1, at: '2011-05-20 09:00:00', price: '1.00' },
];

async function openShop(): Promise<TestShop> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  await importFile(shop, known);
  return shop;
}

test('changes nothing and shows what the import then does: the same report and the same verdicts', async () => {
  const shop = await openShop();
  const products = () => rowsOf(shop.ownerUrl, 'select * from products order by id');
  const before = { counts: await countsIn(shop), orders: await ordersIn(shop), products: await products() };
  const rehearsed = await importFile(shop, file, { dryRun: true });
  expect({ counts: await countsIn(shop), orders: await ordersIn(shop), products: await products() }).toEqual(before);

  const imported = await importFile(shop, file);
  const { secondsTaken: _rehearsal, ...shown } = rehearsed.report ?? {};
  const { secondsTaken: _import, ...done } = imported.report ?? {};
  expect(shown).toEqual(done);
  expect(await verdictsOf(shop, rehearsed)).toEqual(await verdictsOf(shop, imported));
  expect(await verdictsOf(shop, imported)).toEqual([
    'refused changed_since_import',
    'accepted',
    'accepted',
    'accepted',
    'partial return_found_in_part',
    'refused return_without_sale',
  ]);
});

test('announces that it is over and nothing of what it rehearsed', async () => {
  const shop = await openShopForTest();
  await importFile(shop, [{ invoice: '1' }], { dryRun: true });
  const facts = await rowsOf(
    shop.ownerUrl,
    `select topic, payload->'dryRun' as "dryRun" from outbox_events order by id`,
  );
  expect(facts).toEqual([
    { topic: 'import.received', dryRun: null },
    { topic: 'import.finished', dryRun: true },
  ]);
  expect(await rowsOf(shop.ownerUrl, `select 1 from audit_entries where action like 'order.%'`)).toEqual([]);
});

test('starts from the beginning when it was cut off', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, file, { dryRun: true });
  let batches = 0;
  const cutOff = runImport(shop.runtime, importId, () => {
    batches += 1;
    if (batches === 3) {
      throw new Error('killed');
    }
  });
  await expect(cutOff).rejects.toThrow('killed');
  expect(await readImport(shop, importId)).toMatchObject({ status: 'running', step: 'returns' });

  await runImport(shop.runtime, importId);
  const { report } = await readImport(shop, importId);
  expect(report).toMatchObject({ rows: 6, accepted: 3, partial: 1, refused: 2, orders: 1, returnLinesWhole: 1 });
});

test('says the same when two processes rehearse it at the same time', async () => {
  const shop = await openShop();
  const importId = await receiveFile(shop, file, { dryRun: true });
  await Promise.all([runImport(shop.runtime, importId), runImport(shop.runtime, importId)]);
  expect((await readImport(shop, importId)).report).toMatchObject({ accepted: 3, partial: 1, refused: 2 });
  const finished = await rowsOf(shop.ownerUrl, `select 1 from outbox_events where topic = 'import.finished'`);
  // One of the sales that the shop began with, one of the rehearsal.
  expect(finished).toHaveLength(2);
});

test('lets an import of the same source that runs at the same time come to its end, and finds it done or not', async () => {
  const shop = await openShop();
  const [rehearsed, imported] = await Promise.all([importFile(shop, file, { dryRun: true }), importFile(shop, file)]);
  expect(imported.report).toMatchObject({ accepted: 3, partial: 1, refused: 2, orders: 1 });
  expect(rehearsed.report?.rows).toBe(6);
});
