import { verifyLedger } from '@tillback/api/modules/cashback/public';
import { storedIdOf } from '@tillback/api/modules/intake/public';
import { importFile, readImport } from '@tillback/api/modules/intake/testing/sales-file';
import { openTestShop, type TestShop } from '@tillback/api/testing/test-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const undo = (id: string) => runCli(['import', 'undo', id], { databaseUrl: shop.ownerUrl });

test('undoes an import once nothing depends on it, and says what stands in the way before', async () => {
  const sales = await importFile(shop, [{ invoice: '1', quantity: 3, price: '2.50' }]);
  const returns = await importFile(shop, [{ invoice: 'C1', quantity: -1, price: '2.50' }]);
  const refused = await undo(sales.id);
  expect(refused).toMatchObject({ exitCode: 1, output: '' });
  expect(refused.errors).toBe('The import cannot be undone: something of it was refunded since. Undo that first.\n');

  const undone = await undo(returns.id);
  expect(undone.exitCode).toBe(0);
  expect(undone.output).toContain('sales.csv is undone');
  expect(undone.output).toMatch(/Refunded, GBP +2\.50/);
  expect((await readImport(shop, storedIdOf(returns))).undo).toMatchObject({ percent: 100, failure: null });
  expect(await shop.read((reader) => verifyLedger(reader), undefined)).toBeNull();
});

test('what is no id of an import is one sentence and exit code 1', async () => {
  const { exitCode, errors, output } = await undo('sales.csv');
  expect([exitCode, output]).toEqual([1, '']);
  expect(errors).toMatch(/^id: .+\n$/);
});
