import { expect, onTestFinished, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import { openTillback, type Tillback } from '../../../tillback.ts';
import { receiveImport } from '../commands/receive-import.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { fileOf, importCall, readImport, receivedFile, receiveFile } from '../testing/sales-file.ts';
import { runImportJob } from './run-import-job.ts';

/** Booked in one batch. */
const fewSales = sales(20);
/** Of many batches, so that a process can end between two of them. */
const manySales = sales(6_000);

function sales(howMany: number) {
  return fileOf(Array.from({ length: howMany }, (_, index) => ({ invoice: `${index}`, sku: `${index % 50}` })));
}

async function startWorkers(shop: TestShop): Promise<Tillback> {
  const tillback = await openTillback({ database: { url: shop.ownerUrl }, log: shop.runtime.log });
  onTestFinished(() => tillback.stop());
  await tillback.startWorkers();
  return tillback;
}

const soon = { timeout: 30_000, interval: 50 };

test('books a received file in the background, whatever process received it', async () => {
  const shop = await openShopForTest();
  await startWorkers(shop);
  const importId = await receiveFile(shop, fewSales);
  await expect.poll(() => readImport(shop, importId), soon).toMatchObject({ status: 'done', report: { orders: 20 } });
});

test('ends with its process after the batch in hand, and goes on when the next one starts', async () => {
  const shop = await openShopForTest();
  const first = await startWorkers(shop);
  const importId = storedIdOf(await receiveImport(first.runtime, importCall, receivedFile(manySales)));
  await expect.poll(async () => (await readImport(shop, importId)).progress.rowsDone, soon).toBeGreaterThan(0);
  await first.stop();
  const left = await readImport(shop, importId);
  expect(left).toMatchObject({ status: 'running', failure: null });
  expect(left.progress.rowsDone).toBeLessThan(6_000);

  await startWorkers(shop);
  await expect
    .poll(() => readImport(shop, importId), soon)
    .toMatchObject({ status: 'done', report: { orders: 6_000 } });
  expect(await rowsOf(shop.ownerUrl, 'select count(*)::int as orders from orders')).toEqual([{ orders: 6_000 }]);
});

test('gives an import up when its last attempt fails, and only then', async () => {
  const shop = await openShopForTest();
  const importId = await receiveFile(shop, fewSales);
  await rowsOf(shop.ownerUrl, `alter table orders add constraint fails check (line_count < 0) not valid`);
  const attempt = { isLast: false, stopping: new AbortController().signal };
  await expect(runImportJob(shop.runtime).handle({ importId }, attempt)).rejects.toThrow('fails');
  expect(await readImport(shop, importId)).toMatchObject({ status: 'running' });
  await expect(runImportJob(shop.runtime).handle({ importId }, { ...attempt, isLast: true })).rejects.toThrow('fails');
  expect(await readImport(shop, importId)).toMatchObject({
    status: 'failed',
    step: null,
    failure: { code: 'internal', detail: expect.stringContaining('importing the file again goes on from there') },
  });
});
