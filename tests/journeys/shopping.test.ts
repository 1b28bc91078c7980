import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { signUpToApi } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly stock: number;
}

test('a shopper finds a product, pays part of it from the wallet, buys it once though the answer is lost, and cancels', async ({
  visit,
}) => {
  const product = await aProduct({ price: '6.00', stock: 5 });
  const page = await visit({ provokes: [429, 503] });
  await signUpInvited(page);

  await page.goto('/shop');
  await page.getByRole('searchbox', { name: 'Search the shop' }).fill(product.name);
  await page.getByRole('link', { name: product.name }).click();
  await page.getByLabel(`How many of ${product.name}`).fill('2');
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await page.getByRole('link', { name: 'Basket, 2 articles' }).click();
  await page.reload();
  expect(await page.getByLabel(`How many of ${product.name}`).inputValue()).toBe('2');

  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.getByText('I collect it').click();
  await page.getByLabel('Notes').fill('Ring twice');
  await page.getByText('An amount').click();
  await page.getByLabel('How much, in GBP').fill('0.001');
  await page.getByText('At most the decimals of the currency').waitFor();
  await refuseTheNextQuote(page);
  await page.getByLabel('How much, in GBP').fill('5');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await page.getByLabel('Notes').inputValue()).toBe('Ring twice');
  await page.getByText('Left to pay').waitFor();
  await loseTheNextAnswer(page);
  await page.getByRole('button', { name: 'Place order, £12.00' }).dblclick();
  await page.getByText('We do not know yet whether your order arrived').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Ask what became of it' }).click();
  await page.getByText('Your order is placed').waitFor();
  expect(await ordersOf(page)).toMatchObject([{ total: '12.00', due: '7.00', status: 'placed' }]);
  expect((await stockNow(product)).stock).toBe(3);
  await page.goBack();
  await page.getByText('Your basket is empty').waitFor();

  await page.goForward();
  const cancel = page.getByRole('button', { name: 'Cancel order' });
  await cancel.click();
  await page.getByText('Cancel this order?').waitFor();
  await cancel.click();
  await page.getByText('Cancelled', { exact: true }).first().waitFor();
  expect((await stockNow(product)).stock).toBe(5);
  expect(await (await page.request.get('/api/v1/wallet')).json()).toMatchObject({ available: '10.00', spent: '0.00' });
});

test('what sold out meanwhile is said beside it, and taken as far as it goes by one press', async ({ visit }) => {
  const product = await aProduct({ price: '1.00', stock: 4 });
  const page = await visit();
  await signUpInvited(page);
  await page.goto(`/shop/${product.id}`);
  await page.getByLabel(`How many of ${product.name}`).fill('4');
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await (await shopAs('operator')).post(`/products/${product.id}/stock`, { stock: 3, reason: 'One broke' });
  await page.getByRole('link', { name: 'Go to the basket' }).click();
  await page.getByText('Only 3 left').waitFor();
  expect(await page.getByRole('link', { name: 'Go to checkout' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take 3' }).click();
  await page.getByRole('link', { name: 'Go to checkout' }).waitFor();
});

async function aProduct({ price, stock }: { price: string; stock: number }): Promise<Product> {
  const name = `Lamp ${randomUUID().slice(0, 8)}`;
  return (await shopAs('operator')).post<Product>('/products', { sku: name, name, type: 'C', price, stock });
}

async function stockNow({ id }: Product): Promise<Product> {
  return (await shopAs('operator')).get<Product>(`/products/${id}`);
}

/** With a welcome credit of 10.00 in the wallet. */
async function signUpInvited(page: Page): Promise<void> {
  const inviter = await signUpToApi(inject('address'), `ina-${randomUUID()}@journeys.test`);
  const { code } = await inviter.get<{ code: string }>('/referrals/me');
  const person = { name: 'Bea Buyer', email: `bea-${randomUUID()}@journeys.test`, password: randomUUID() };
  const answer = await page.request.post('/api/v1/auth/signup', { data: { ...person, referralCode: code } });
  expect(answer.status()).toBe(201);
}

/** The order arrives, and whoever sent it never hears of it. */
async function loseTheNextAnswer(page: Page): Promise<void> {
  await page.route(
    '**/trpc/orders.place',
    async (route) => {
      await route.fetch();
      await route.fulfill({ status: 503, body: '' });
    },
    { times: 1 },
  );
}

/** Asked too often, say; what was typed must not be lost by it. */
async function refuseTheNextQuote(page: Page): Promise<void> {
  const json = { error: { message: '', code: -32029, data: { problem: { code: 'rate_limited' } } } };
  await page.route('**/trpc/orders.quote', (route) => route.fulfill({ status: 429, json }), { times: 1 });
}

async function ordersOf(page: Page): Promise<unknown> {
  return (await (await page.request.get('/api/v1/orders')).json()).items;
}
