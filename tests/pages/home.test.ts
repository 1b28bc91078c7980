import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { daysBefore, todayOf } from '../product/days.ts';
import { shopAs } from '../product/demo-shop.ts';
import { amountText, countText, moneyText } from '../product/money-text.ts';

interface Figures {
  readonly orders: number;
  readonly revenue: string;
  readonly refunded: string;
  readonly cashbackEarned: string;
  readonly cashbackTakenBack: string;
  readonly cashbackOwed: string;
  readonly cashbackPending: string;
  readonly cashbackAvailable: string;
}

interface Summary extends Figures {
  readonly before: Figures;
}

interface Series {
  readonly periods: readonly (Figures & { readonly from: string; readonly before: Figures })[];
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
  expect(await page.locator('#metric-summary').innerText()).toMatch(
    /^Highest .+: £[\d,.]+\. £[\d,.]+ in all, £[\d,.]+ in the period before\.$/,
  );

  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Figures by day' });
  await table.waitFor();
  const { periods } = await shop.get<Series>(`/insights/series?${range}`);
  const newestFirst = periods.toReversed();
  expect(await columnOf(table, 'td:nth-of-type(1)')).toEqual(newestFirst.map(({ revenue }) => amountText(revenue)));
  expect(await columnOf(table, 'td:last-of-type')).toEqual(newestFirst.map(({ before }) => amountText(before.revenue)));

  await page.reload();
  await table.waitFor();
  await page.getByText('Chart', { exact: true }).click();
  await chart.waitFor();
});

test('puts the days together by what is chosen, in the address, and by what suits another range', async ({ visit }) => {
  const range = rangeOf(60);
  const page = await visit({ as: 'operator', at: `/?${range}&view=table` });
  await page.getByRole('table', { name: 'Figures by week' }).waitFor();

  await page.getByText('Month', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Figures by month' });
  await table.waitFor();
  expect(new URL(page.url()).searchParams.get('granularity')).toBe('month');
  const { periods } = await shop.get<Series>(`/insights/series?${range}&granularity=month`);
  expect(await columnOf(table, 'td:nth-of-type(1)')).toEqual(
    periods.toReversed().map(({ revenue }) => amountText(revenue)),
  );

  await page.getByText('7 days').click();
  await page.getByRole('table', { name: 'Figures by day' }).waitFor();
  expect(new URL(page.url()).search).toBe('?view=table&range=7d');
});

test('says what waits for somebody, and leads to it', async ({ visit }) => {
  const { since, items } = await shop.get<{ since: string; items: { kind: string; count: number }[] }>(
    '/insights/attention',
  );
  const refused = items.find(({ kind }) => kind === 'sales-refused')?.count;
  const page = await visit({ as: 'operator', at: '/' });
  await page.getByRole('link', { name: `${refused} refused sales in the inbox` }).click();
  await expect.poll(() => new URL(page.url()).search).toBe(`?verdict=refused&from=${since}`);
  await page.getByText(`${refused} sales`).waitFor();
});

test('leads from a type to the orders of the range that have it', async ({ visit }) => {
  const range = rangeOf(60);
  const page = await visit({ as: 'operator', at: `/?${range}` });
  await page.getByRole('region', { name: 'Product types' }).getByRole('link').first().click();
  await expect.poll(() => new URL(page.url()).search).toMatch(new RegExp(`^\\?type=[A-X]&${range}$`));
  await page.getByRole('button', { name: 'Remove the filter “Product type”' }).waitFor();
});

test('is no wider than a narrow screen, even while the chart still has the width of a wide one', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/' });
  await page.setViewportSize({ width: 320, height: 700 });
  const drawing = page.locator('.chart-drawing').first();
  await drawing.waitFor();
  await drawing.evaluate((surface: SVGElement) => surface.style.setProperty('width', '900px'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('lists the products that brought the most, as the API has them', async ({ visit }) => {
  const range = rangeOf(60);
  const page = await visit({ as: 'operator', at: `/?${range}` });
  const { items } = await shop.get<{ items: { name: string; sku: string; revenue: string }[] }>(
    `/insights/top-products?${range}&limit=12`,
  );
  const table = page.getByRole('table', { name: 'Top products' });
  await table.waitFor();
  const rows = await table.locator('tbody tr').allInnerTexts();
  const expected = items.map(({ name, sku, revenue }) => [name, sku, amountText(revenue)]);
  expect(rows.map((row, index) => expected[index]?.filter((part) => row.includes(part)))).toEqual(expected);
});

test('says where the sales are, when the range has none, and compares all of them with nothing', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/?from=2019-01-01&to=2019-02-01' });
  await page.getByRole('heading', { name: 'No sales in this range' }).waitFor();
  await page.getByRole('button', { name: 'Show all time' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?range=all');
  await page.getByRole('img', { name: /^Revenue by/ }).waitFor();
  await expect.poll(() => page.getByText(/none before|period before/i).count()).toBe(0);
});

function rangeOf(days: number): string {
  return `from=${daysBefore(today, days)}&to=${today}`;
}

async function tilesOf(page: Page): Promise<string[]> {
  const tiles = page.getByRole('group', { name: 'Figures of the range' }).getByRole('button');
  return (await tiles.allInnerTexts()).map((text) => text.split('\n').join(' '));
}

function tilesFor(summary: Summary): string[] {
  const { before } = summary;
  return [
    `Revenue ${moneyText(summary.revenue)} ${changeText(summary.revenue, before.revenue)}`,
    `Orders ${countText(summary.orders)} ${changeText(summary.orders, before.orders)}`,
    `Refunded ${moneyText(summary.refunded)} ${changeText(summary.refunded, before.refunded)}`,
    `Cashback earned ${moneyText(summary.cashbackEarned)} ${changeText(summary.cashbackEarned, before.cashbackEarned)}`,
    `Cashback taken back ${moneyText(summary.cashbackTakenBack)} ${changeText(summary.cashbackTakenBack, before.cashbackTakenBack)}`,
    `Cashback owed ${moneyText(summary.cashbackOwed)} ${changeText(summary.cashbackOwed, before.cashbackOwed)} ` +
      `Available ${moneyText(summary.cashbackAvailable)} Pending ${moneyText(summary.cashbackPending)}`,
  ];
}

function changeText(now: string | number, before: string | number): string {
  if (Number(now) === Number(before)) {
    return 'as before';
  }
  if (Number(before) <= 0) {
    return 'none before';
  }
  const growth = new Intl.NumberFormat('en-GB', {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format((Number(now) - Number(before)) / Number(before));
  const earlier = typeof before === 'number' ? countText(before) : moneyText(before);
  return `${growth.replace('-', '\u2212')} from ${earlier}`;
}

async function columnOf(table: Locator, cell: string): Promise<string[]> {
  const texts = await table.locator(`tbody ${cell}`).allInnerTexts();
  return texts.map((text) => (text.includes('none') ? '0.00' : text));
}
