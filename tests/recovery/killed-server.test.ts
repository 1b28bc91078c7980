import { afterEach, expect, test } from 'vitest';
import { type ApiClient, signInToApi } from '../product/api-client.ts';
import { newDataDir, removeDataDir } from '../product/data-dir.ts';
import { finishedImport, sendSales } from '../product/finished-import.ts';
import { manyInvoices, salesCsv } from '../product/sales-csv.ts';
import { type RunningProduct, startProduct } from '../product/start-product.ts';

const password = 'a password for the recovery';
let dataDir = '';
let running: RunningProduct | null = null;

afterEach(async () => {
  await running?.stop();
  await removeDataDir(dataDir);
});

test('an import that a killed server left half-done is finished by the next start, and nothing is booked twice', async () => {
  dataDir = await newDataDir();
  running = await startShop();
  const before = await summary(await signIn(running));
  const sales = salesCsv(manyInvoices(2_000, 'KILLED', (index) => `2025-03-${twoDigits((index % 28) + 1)}`));
  const { id } = await sendSales(await signIn(running), sales);
  await running.kill();

  running = await startShop();
  const client = await signIn(running);
  const done = await finishedImport(client, id);
  expect(done.report).toMatchObject({ orders: 2_000, lines: 4_000, balancesMatch: true, recountMatches: true });
  const after = await summary(client);
  expect(after.orders - before.orders).toBe(2_000);
});

function startShop(): Promise<RunningProduct> {
  return startProduct(dataDir, { DEMO_PASSWORD: password });
}

function signIn({ address }: RunningProduct): Promise<ApiClient> {
  return signInToApi(address, 'operator@demo.test', password);
}

function summary(client: ApiClient): Promise<{ orders: number }> {
  return client.get('/insights/summary?from=2024-01-01&to=2026-01-01');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
