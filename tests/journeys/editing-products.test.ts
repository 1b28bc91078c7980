import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: string;
  readonly type: string;
}

test('a type made within the form of a product is chosen; who saves after somebody else sees both and loses neither', async ({
  visit,
}) => {
  const [name, type] = [`Puzzle ${randomUUID().slice(0, 8)}`, `Toys ${randomUUID().slice(0, 8)}`];
  const page = await visit({ as: 'operator', at: '/products/new', provokes: [412] });
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('SKU').fill(name);
  await page.getByLabel('Price in GBP').fill('9.50');
  await page.getByRole('button', { name: 'New type' }).click();
  await page.getByLabel('Name of the new type').fill(type);
  await page.getByRole('button', { name: 'Add type' }).click();
  await expect.poll(() => page.getByLabel('Type', { exact: true }).inputValue()).toBe(type);
  await page.getByRole('button', { name: 'Create product' }).click();
  await page.getByRole('heading', { name }).waitFor();

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`${name} by me`);
  const product = await theProduct(name);
  expect(product).toMatchObject({ type, price: '9.50' });
  await saveElsewhere(page, product, { price: '12.00' });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('It was changed meanwhile').waitFor();
  await expect.poll(() => page.getByLabel('Price in GBP').inputValue()).toBe('12.00');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('heading', { name: `${name} by me` }).waitFor();
  expect(await theProduct(name)).toMatchObject({ name: `${name} by me`, price: '12.00' });
});

async function theProduct(keyword: string): Promise<Product | undefined> {
  return (await (await shopAs('operator')).get<{ items: Product[] }>(`/products?keyword=${keyword}`)).items[0];
}

async function saveElsewhere(page: Page, product: Product | undefined, data: object): Promise<void> {
  const answer = await page.request.patch(`/api/v1/products/${product?.id}`, { data });
  expect(answer.status()).toBe(200);
}
