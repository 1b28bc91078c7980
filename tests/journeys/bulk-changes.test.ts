import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Product {
  readonly id: string;
  readonly price: string;
}

test('a change of many products can be undone when the dialog that did it is closed already', async ({ visit }) => {
  const name = `Candle ${randomUUID().slice(0, 8)}`;
  const operator = await shopAs('operator');
  for (const place of [1, 2]) {
    await operator.post('/products', { sku: `${name} ${place}`, name: `${name} ${place}`, type: 'C', price: '10.00' });
  }
  const prices = async () =>
    (await operator.get<{ items: Product[] }>(`/products?keyword=${name}`)).items.map(({ price }) => price);

  const page = await visit({ as: 'operator', at: `/products?keyword=${name}` });
  await page.getByRole('checkbox', { name: /all/i }).check();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: /price/i }).last().click();
  await page.getByLabel(/percent/i).fill('10');
  await page.getByRole('button', { name: /^Change 2/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 products were changed').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(await prices()).toEqual(['11.00', '11.00']);

  await page.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(prices).toEqual(['10.00', '10.00']);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});
