import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { todayOf } from '../product/days.ts';
import { shopAs } from '../product/demo-shop.ts';
import { amountText, countText, moneyText } from '../product/money-text.ts';

interface ListedOrder {
  readonly id: string;
  readonly reference: string;
  readonly total: string;
  readonly customer: { readonly name: string } | null;
}

interface OrderPage {
  readonly items: readonly ListedOrder[];
  readonly nextCursor: string | null;
  readonly total: number;
}

let shop: ApiClient;
let today: string;

beforeAll(async () => {
  shop = await shopAs('operator');
  today = await todayOf(shop);
});

test('what one searches, filters and sorts by is in the address, and stays through a reload', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: `/orders?to=${today}` });
  const customer = await aFrequentCustomer();
  await page.getByRole('searchbox', { name: 'Order, id or customer' }).fill(customer);
  await page.getByRole('button', { name: 'Channel' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Total GBP' }).click();

  const asked = { to: today, keyword: customer, channel: 'import', sort: '-total' };
  await expect.poll(() => searchOf(page)).toEqual(asked);
  const expected = await ordersFor({ ...asked, count: 'true' });
  await expect.poll(() => ordersOn(page)).toEqual(expected.items.map(lineOf));
  await page.getByText(`${countText(expected.total)} orders`).waitFor();

  await page.reload();
  await expect.poll(() => ordersOn(page)).toEqual(expected.items.map(lineOf));
  expect(searchOf(page)).toEqual(asked);
  expect(await page.getByRole('searchbox').inputValue()).toBe(customer);
});

test('pages lead on and back, and each is an address', async ({ visit }) => {
  const query = { to: today, sort: '-total' };
  const first = await ordersFor(query);
  const second = await ordersFor({ ...query, cursor: first.nextCursor ?? '' });
  const page = await visit({ as: 'operator', at: `/orders?${new URLSearchParams(query)}` });
  await expect.poll(() => ordersOn(page)).toEqual(first.items.map(lineOf));

  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => ordersOn(page)).toEqual(second.items.map(lineOf));
  await page.reload();
  await expect.poll(() => ordersOn(page)).toEqual(second.items.map(lineOf));
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect.poll(() => ordersOn(page)).toEqual(first.items.map(lineOf));
});

test('says that nothing fits, and clears the filters', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders?keyword=nothing+is+called+so' });
  await page.getByRole('heading', { name: 'No order fits' }).waitFor();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  expect(searchOf(page)).toEqual({});
});

test('an order opens beside the list, keeps its filters, and goes when one goes back', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: `/orders?to=${today}&sort=-total` });
  const [order] = (await ordersFor({ to: today, sort: '-total' })).items;
  await page.getByRole('link', { name: order?.reference ?? '' }).click();
  const drawer = page.getByRole('dialog', { name: `Order ${order?.reference}` });
  await drawer.getByText(moneyText(order?.total ?? '')).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/orders/${order?.id}`);
  expect(searchOf(page)).toEqual({ to: today, sort: '-total' });

  await page.goBack();
  await drawer.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).pathname).toBe('/orders');
});

test('an address of no order says so, with a request id to quote', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders/ord_01h455vb4pex5vsknk084sn02q', provokes: [404] });
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  expect(await alert.innerText()).toMatch(/Request id [\w-]{36}/);
});

function ordersFor(query: Readonly<Record<string, string>>): Promise<OrderPage> {
  return shop.get(`/orders?${new URLSearchParams(query)}`);
}

async function aFrequentCustomer(): Promise<string> {
  const { items } = await ordersFor({ to: today, sort: '-total' });
  return items.find(({ customer }) => customer !== null)?.customer?.name ?? '';
}

function searchOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Each order of the table as its name and its total. */
async function ordersOn(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Orders' });
  const names = await table.locator('tbody th').allInnerTexts();
  const totals = await table.locator('tbody td:nth-of-type(6)').allInnerTexts();
  return names.map((name, index) => `${name} ${totals[index]}`);
}

function lineOf({ reference, total }: ListedOrder): string {
  return `${reference} ${amountText(total)}`;
}
