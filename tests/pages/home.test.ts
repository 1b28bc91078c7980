import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { daysBefore, todayOf } from '../product/days.ts';
import { shopAs } from '../product/demo-shop.ts';
import { amountText, countText, moneyText } from '../product/money-text.ts';

interface Summary {
  readonly orders: number;
  readonly revenue: string;
  readonly refunded: string;
  readonly cashbackEarned: string;
  readonly cashbackTakenBack: string;
  readonly cashbackOwed: string;
}

let shop: ApiClient;
let today: string;

beforeAll(async () => {
  shop = await shopAs('operator');
  today = await todayOf(shop);
});

test('shows exactly the figures that the API has for the range', async ({ visit }) => {
  const range = rangeOf(60);
  const page = await visit({ as: 'operator', at: `/?${range}` });
  const summary = await shop.get<Summary>(`/insights/summary?${range}`);
  await expect.poll(() => tilesOf(page)).toEqual(tilesFor(summary));
  expect(summary.orders).toBeGreaterThan(100);
});

test('keeps the range in the address: through a reload, and back', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: `/?${rangeOf(60)}` });
  const before = tilesFor(await shop.get<Summary>(`/insights/summary?${rangeOf(60)}`));
  await expect.poll(() => tilesOf(page)).toEqual(before);

  await page.getByLabel('First day').fill(daysBefore(today, 20));
  const after = tilesFor(await shop.get<Summary>(`/insights/summary?${rangeOf(20)}`));
  await expect.poll(() => tilesOf(page)).toEqual(after);
  expect(new URL(page.url()).searchParams.get('from')).toBe(daysBefore(today, 20));

  await page.reload();
  await expect.poll(() => tilesOf(page)).toEqual(after);
  await page.goBack();
  await expect.poll(() => tilesOf(page)).toEqual(before);
});

test('a chosen span of days is an address to keep', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/' });
  await page.getByText('12 months').click();
  await expect.poll(() => new URL(page.url()).search).toBe('?range=12m');
  await page.reload();
  await expect.poll(() => page.getByLabel('12 months').isChecked()).toBe(true);
});

test('shows the same days as a chart and as a table, and says the chart in words', async ({ visit }) => {
  const range = rangeOf(10);
  const page = await visit({ as: 'operator', at: `/?${range}` });
  const chart = page.getByRole('img', { name: 'Revenue by day' });
  await chart.locator('svg').first().waitFor();
  expect(await page.locator('#metric-summary').innerText()).toMatch(/^Highest on .+: £[\d,.]+\./);

  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Figures by day' });
  await table.waitFor();
  const { days } = await shop.get<{ days: { revenue: string }[] }>(`/insights/series?${range}`);
  const revenue = await table.locator('tbody td:nth-of-type(1)').allInnerTexts();
  expect(revenue.map(withoutDash)).toEqual(days.toReversed().map((day) => amountText(day.revenue)));

  await page.reload();
  await table.waitFor();
  await page.getByText('Chart', { exact: true }).click();
  await chart.waitFor();
});

test('lists the products that brought the most, as the API has them', async ({ visit }) => {
  const range = rangeOf(60);
  const page = await visit({ as: 'operator', at: `/?${range}` });
  const { items } = await shop.get<{ items: { name: string; sku: string; revenue: string }[] }>(
    `/insights/top-products?${range}&limit=10`,
  );
  const table = page.getByRole('table', { name: 'Top products' });
  await table.waitFor();
  const rows = await table.locator('tbody tr').allInnerTexts();
  const expected = items.map(({ name, sku, revenue }) => [name, sku, amountText(revenue)]);
  expect(rows.map((row, index) => expected[index]?.filter((part) => row.includes(part)))).toEqual(expected);
});

test('says where the sales are, when the range has none', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/?from=2019-01-01&to=2019-02-01' });
  await page.getByRole('heading', { name: 'No sales in this range' }).waitFor();
  await page.getByRole('button', { name: 'Show all time' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?range=all');
  await page.getByRole('img', { name: 'Revenue by day' }).waitFor();
});

function rangeOf(days: number): string {
  return `from=${daysBefore(today, days)}&to=${today}`;
}

async function tilesOf(page: Page): Promise<string[]> {
  const tiles = page.getByRole('group', { name: 'Figures of the range' }).getByRole('button');
  return (await tiles.allInnerTexts()).map((text) => text.split('\n').join(' '));
}

function tilesFor(summary: Summary): string[] {
  return [
    `Revenue ${moneyText(summary.revenue)}`,
    `Orders ${countText(summary.orders)}`,
    `Refunded ${moneyText(summary.refunded)}`,
    `Cashback earned ${moneyText(summary.cashbackEarned)}`,
    `Cashback taken back ${moneyText(summary.cashbackTakenBack)}`,
    `Cashback owed ${moneyText(summary.cashbackOwed)}`,
  ];
}

function withoutDash(text: string): string {
  return text.includes('none') ? '0.00' : text;
}
