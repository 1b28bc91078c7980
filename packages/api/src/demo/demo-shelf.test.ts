import { expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { openShopForTest } from '../testing/test-shop.ts';
import { seedDemo } from './seed-demo.ts';

test('the stock of the demo came by one file, once however often the demo is started, and nobody adjusted it', async () => {
  const shop = await openShopForTest();
  await seedDemo(shop.runtime, 'a password of the demo');
  await seedDemo(shop.runtime, 'a password of the demo');
  const moved = await rowsOf(shop.ownerUrl, 'select distinct reason from stock_movements');
  expect(moved).toEqual([{ reason: 'import' }]);
  const files = await rowsOf(shop.ownerUrl, 'select file_name, status from intake_imports order by created_at');
  expect(files).toEqual([
    { file_name: 'online-retail-sample.csv.gz', status: 'done' },
    { file_name: 'opening-stock.csv', status: 'done' },
  ]);
  expect(await rowsOf(shop.ownerUrl, `select 1 from audit_entries where action = 'product.stock-adjusted'`)).toEqual(
    [],
  );
});
