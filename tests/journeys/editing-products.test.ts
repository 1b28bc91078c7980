import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: string;
  readonly type: string;
}

test('a type that is made within the form of a new product is chosen in it', async ({ visit }) => {
  const [name, type] = [`Puzzle ${randomUUID().slice(0, 8)}`, `Toys ${randomUUID().slice(0, 8)}`];
  const page = await visit({ as: 'operator', at: '/products/new' });
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('SKU').fill(name);
  await page.getByLabel('Price in GBP').fill('9.50');
  await page.getByRole('button', { name: 'New type' }).click();
  await page.getByLabel('Name of the new type').fill(type);
  await page.getByRole('button', { name: 'Add type' }).click();
  await expect.poll(() => page.getByLabel('Type', { exact: true }).inputValue()).toBe(type);
  await page.getByRole('button', { name: 'Create product' }).click();
  await page.getByRole('heading', { name }).waitFor();
  const { items } = await (await shopAs('operator')).get<{ items: Product[] }>(`/products?keyword=${name}`);
  expect(items).toMatchObject([{ type, price: '9.50' }]);
});

test('who saves a product after somebody else sees what they saved beside what one typed, and loses neither', async ({
  visit,
}) => {
  const name = `Clock ${randomUUID().slice(0, 8)}`;
  const operator = await shopAs('operator');
  const { id } = await operator.post<Product>('/products', { sku: name, name, type: 'C', price: '20.00', stock: 1 });
  const page = await visit({ as: 'operator', at: `/products/${id}/edit`, provokes: [412] });
  await page.getByLabel('Name', { exact: true }).fill(`${name} by me`);
  const admin = await visit({ as: 'admin', at: `/products/${id}/edit` });
  await admin.getByLabel('Price in GBP').fill('25.00');
  await admin.getByRole('button', { name: 'Save changes' }).click();
  await admin.getByText('£25.00').waitFor();

  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('It was changed meanwhile').waitFor();
  await expect.poll(() => page.getByLabel('Price in GBP').inputValue()).toBe('25.00');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('heading', { name: `${name} by me` }).waitFor();
  expect(await operator.get(`/products/${id}`)).toMatchObject({ name: `${name} by me`, price: '25.00' });
});
