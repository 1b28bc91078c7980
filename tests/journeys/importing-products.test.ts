import { text } from 'node:stream/consumers';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';
import { choose, figuresOn } from './import-page.ts';

let shop: ApiClient;
beforeAll(async () => {
  shop = await shopAs('operator');
});

/** A stock list as a Brazilian till writes it: one that is known, one that is new, and two that cannot be taken. */
const stockList = [
  'Código;Produto;Preço;Estoque',
  'LISTED-1;;12,50;8',
  'LISTED-2;Caneca azul;7,00;3',
  'LISTED-3;Vela;3,005;1',
  'listed-2;;;-5',
].join('\r\n');

const listed = () => shop.get('/products?keyword=LISTED-&sort=name');

test('products are checked, imported for real, and what is refused comes back with its reasons', async ({ visit }) => {
  const known = { sku: 'LISTED-1', name: 'A mug', type: 'B', price: '9.00', stock: 5 };
  await shop.post('/products', known);
  const page = await visit({ as: 'operator', at: '/products' });
  await page.getByRole('link', { name: 'Import…' }).click();
  await choose(page, 'stock.csv', stockList);
  await page.getByRole('button', { name: 'Check the file' }).click();

  const changed = page.getByRole('table', { name: 'Changed products' });
  await changed.getByText('£9.00').waitFor();
  expect(await changed.locator('tbody').innerText()).toMatch(/LISTED-1.*Price £9\.00 £12\.50.*Stock 5 8/s);
  await page.getByRole('table', { name: 'New products' }).getByText('LISTED-2').waitFor();
  expect(await listed()).toMatchObject({ items: [known] });

  await page.getByRole('button', { name: 'Import for real' }).click();
  await page.getByText('Stock matches').waitFor();
  expect(await figuresOn(page)).toEqual({ 'New products': '1', 'Changed products': '1' });
  expect(await listed()).toMatchObject({
    items: [
      { ...known, price: '12.50', stock: 8 },
      { sku: 'LISTED-2', name: 'Caneca azul', price: '7.00', stock: 3 },
    ],
  });

  await page.getByText('Price: has more decimals than the currency').waitFor();
  await page.getByText('Stock: is not a whole number from 0 to 1,000,000,000').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Refused rows (CSV)' }).click();
  const refused = await text(await (await download).createReadStream());
  expect(refused).toMatch(/LISTED-3.*3,005.*field_invalid/);
  expect(refused).toMatch(/listed-2.*-5.*field_invalid/);
});
