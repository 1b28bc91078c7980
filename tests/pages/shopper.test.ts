import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { shopAs } from '../product/demo-shop.ts';
import { moneyText } from '../product/money-text.ts';

interface Wallet {
  readonly available: string;
  readonly pending: string;
  readonly spent: string;
  readonly expired: string;
}

interface ListedOrder {
  readonly id: string;
  readonly reference: string;
  readonly customer: { readonly name: string } | null;
}

test('has the balances that the API has, and every movement leads to its order', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/' });
  const { available, pending, spent, expired } = await (await shopAs('shopper')).get<Wallet>('/wallet');
  await page.locator('.balance-figure').first().waitFor();
  const shown = await page.locator('.balance-figure').allInnerTexts();
  expect(shown).toEqual([available, pending, spent, expired].map(moneyText));
  expect(Number(available)).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'Show the order' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Order / }).waitFor();
});

test('is told when each pending amount is expected, and that nothing expires where nothing does', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/' });
  const { pending } = await (await shopAs('shopper')).get<Wallet>('/wallet');
  const onItsWay = page.getByRole('region', { name: 'On its way' });
  await onItsWay.waitFor();
  const amounts = await onItsWay.locator('.lot-day-name:last-child').allInnerTexts();
  const sum = amounts.reduce((total, amount) => total + Number(amount.replace('£', '')), 0);
  expect(sum.toFixed(2)).toBe(pending);
  expect(await onItsWay.locator('time').first().getAttribute('title')).toMatch(/^\w+day,? \d/);
  await page.getByText('Nothing in your wallet expires.').waitFor();
});

test('sees the orders that are theirs, and no others', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/orders' });
  const { items } = await (await shopAs('shopper')).get<{ items: ListedOrder[] }>('/orders');
  await expect.poll(() => orderNamesOn(page)).toEqual(items.map(({ reference }) => reference));
  expect(new Set(items.map(({ customer }) => customer?.name))).toEqual(new Set(['Shirley Shopper']));
});

test("cannot tell somebody else's order from one that is not there", async ({ visit }) => {
  const { items } = await (await shopAs('operator')).get<{ items: ListedOrder[] }>('/orders?limit=100');
  const elsewhere = items.find(({ customer }) => customer !== null && customer.name !== 'Shirley Shopper');
  const page = await visit({ as: 'shopper', at: `/orders/${elsewhere?.id}`, provokes: [404] });
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  const shopper = await shopAs('shopper');
  expect((await shopper.send(`/orders/${elsewhere?.id}`, { method: 'GET' })).status).toBe(404);
});

test('has none of the pages of the staff', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/intake' });
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  const links = await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link').allInnerTexts();
  expect(links.map((link) => link.trim())).toEqual(['Shop', 'Orders', 'Wallet', 'Invite', 'Account']);
});

test.for(['/insights/summary?from=2026-01-01&to=2026-02-01', '/imports', '/ledger/trial-balance', '/audit'])(
  'is refused %s',
  async (path) => {
    const shopper = await shopAs('shopper');
    expect((await shopper.send(path, { method: 'GET' })).status).toBe(403);
  },
);

async function orderNamesOn(page: Page): Promise<string[]> {
  const names = await page.locator('.row-card .row-card-name:first-child').allInnerTexts();
  return names.filter((name) => !name.startsWith('£'));
}
