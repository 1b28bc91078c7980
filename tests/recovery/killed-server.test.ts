import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, signInToApi } from '../product/api-client.ts';
import { newDataDir, removeDataDir } from '../product/data-dir.ts';
import { finishedImport, type ImportAnswer, sendSales } from '../product/finished-import.ts';
import { manyInvoices, salesCsv } from '../product/sales-csv.ts';
import { type RunningProduct, startProduct } from '../product/start-product.ts';

const password = 'a password for the recovery';
let dataDir = '';
let running: RunningProduct;
/** What a server was in the middle of when it was killed. */
let importId = '';
let ordersBefore = 0;

beforeAll(async () => {
  dataDir = await newDataDir();
  running = await startShop();
});
afterAll(async () => {
  await running.stop();
  await removeDataDir(dataDir);
});

test('an import that a killed server left half-done is finished by the next start, and nothing is booked twice', async () => {
  ordersBefore = await orderCount(await signIn());
  const sales = salesCsv(manyInvoices(2_000, 'KILLED', (index) => `2025-03-${twoDigits((index % 28) + 1)}`));
  importId = (await sendSales(await signIn(), sales)).id;
  await killAndStart();

  const client = await signIn();
  const done = await finishedImport(client, importId);
  expect(done.report).toMatchObject({ orders: 2_000, lines: 4_000, balancesMatch: true, recountMatches: true });
  expect(await orderCount(client)).toBe(ordersBefore + 2_000);
});

test('an undo that a killed server left half-done has changed nothing, and is done by the next start', async () => {
  const client = await signIn();
  await client.post(`/imports/${importId}/undo`, undefined);
  await expect.poll(async () => (await undoOf(client))?.percent, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(await orderCount(client)).toBe(ordersBefore + 2_000);
  await killAndStart();

  const later = await signIn();
  await expect.poll(async () => (await undoOf(later))?.totals, { timeout: 45_000 }).toMatchObject({ orders: 2_000 });
  expect(await orderCount(later)).toBe(ordersBefore);
  const auditor = await signInToApi(running.address, 'auditor@demo.test', password);
  expect(await auditor.get('/ledger/trial-balance')).toMatchObject({ balanced: true });
});

async function killAndStart(): Promise<void> {
  await running.kill();
  running = await startShop();
}

function startShop(): Promise<RunningProduct> {
  return startProduct(dataDir, { DEMO_PASSWORD: password });
}

function signIn(): Promise<ApiClient> {
  return signInToApi(running.address, 'operator@demo.test', password);
}

async function undoOf(client: ApiClient): Promise<ImportAnswer['undo']> {
  return (await client.get<ImportAnswer>(`/imports/${importId}`)).undo;
}

async function orderCount(client: ApiClient): Promise<number> {
  const { orders } = await client.get<{ orders: number }>('/insights/summary?from=2024-01-01&to=2026-01-01');
  return orders;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
