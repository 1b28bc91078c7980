import { expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { openShopForTest } from '../testing/test-shop.ts';
import { sendDemoSales } from './send-demo-sales.ts';

test('sends sales with every common mistake once, however often the demo is started, and leaves no key that works', async () => {
  const shop = await openShopForTest();
  await shop.run(sendDemoSales, undefined);
  await shop.run(sendDemoSales, undefined);
  const sales = await rowsOf(shop.ownerUrl, 'select reason from received_sales order by received_at');
  expect(sales.map((sale) => sale['reason'])).toEqual([
    null,
    null,
    'total_mismatch',
    'document_invalid',
    'customer_mismatch',
    null,
    'invalid_input',
    'unknown_type',
    'reference_taken',
    null,
  ]);
  expect(await rowsOf(shop.ownerUrl, 'select 1 from clients where revoked_at is null')).toEqual([]);
});
