import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import { untilShown } from '../browser/page-state.ts';
import type { ApiClient } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface ListedOrder {
  readonly id: string;
  readonly reference: string;
  readonly total: string;
  readonly customer: { readonly id: string };
}

let shop: ApiClient;

beforeAll(async () => {
  shop = await shopAs('auditor');
});

test("finds an order by its reference, its amount and its customer's e-mail address, by the keyboard alone", async ({
  visit,
}) => {
  const { order, email } = await aShoppersOrder();
  const page = await visit({ as: 'auditor', at: '/orders' });
  await untilShown(page);
  for (const keyword of [order.reference, order.total, email]) {
    await page.keyboard.press('Control+k');
    await fieldOn(page).waitFor();
    await page.keyboard.type(keyword);
    await goTo(page, order.reference, 'Orders');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/orders/${order.id}`);
    await page.getByRole('heading', { level: 1, name: `Order ${order.reference}` }).waitFor();
    await expect.poll(() => focusedText(page)).toBe(`Order ${order.reference}`);
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
    await expect.poll(() => focusedText(page)).toBe('Customers');
  }
});

test('Enter waits for what was typed, and goes there', async ({ visit }) => {
  const { order } = await aShoppersOrder();
  const page = await visit({ as: 'auditor', at: '/customers' });
  await untilShown(page);
  await page.keyboard.press('Control+k');
  await fieldOn(page).fill('nothing is called so');
  await page.getByText('Nothing fits').waitFor();
  await fieldOn(page).fill(order.id);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/orders/${order.id}`);
});

test('the palette closes and gives the focus back, and offers what the role may do', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/orders' });
  await untilShown(page);
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  const field = fieldOn(page);
  await field.waitFor();
  const offered = await page.getByRole('group', { name: 'Do' }).getByRole('option').allInnerTexts();
  expect(offered).toContain('Sign out');
  expect(offered).not.toContain('New customer');
  await page.keyboard.press('ArrowUp');
  expect(await activeOption(page)).toBe('Sign out');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
  await expect.poll(() => focusedText(page)).toContain('Search');
});

test('a question mark shows the shortcuts and Esc hides them, but not where one types', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/orders' });
  await untilShown(page);
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('?');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await page.keyboard.press('/');
  await page.keyboard.type('?gh');
  expect(await page.getByRole('searchbox').inputValue()).toBe('?gh');
  expect(await dialog.isVisible()).toBe(false);
});

test('rows are walked through by j and k; single keys can be turned off', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/customers' });
  await untilShown(page);
  const names = await page.locator('tbody th a').allInnerTexts();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  expect(await focusedText(page)).toBe(names[1]);
  await page.keyboard.press('k');
  expect(await focusedText(page)).toBe(names[0]);

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /Shortcuts of a single key/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await focusedText(page)).toBe(names[0]);
});

test('a shopper goes to their own pages, and finds nothing of the store', async ({ visit }) => {
  const page = await visit({ as: 'shopper', at: '/' });
  await untilShown(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Commands' });
  await field.fill('orders');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/orders');
});

/** An order whose reference, total and customer lead to it among the first few. */
async function aShoppersOrder(): Promise<{ order: ListedOrder; email: string }> {
  const { items } = await shop.get<{ items: { id: string; email: string }[] }>('/customers?keyword=shopper@demo.test');
  const [customer] = items;
  const orders = await shop.get<{ items: ListedOrder[] }>(`/orders?customerId=${customer?.id}&limit=1`);
  const [order] = orders.items;
  if (!customer || !order) {
    throw new Error('The demo shopper has an order.');
  }
  return { order, email: customer.email };
}

/** Goes down until Enter would choose an option with the name, in the group. */
async function goTo(page: Page, name: string, group: string): Promise<void> {
  const wanted = page.getByRole('group', { name: group }).getByRole('option', { name }).first();
  await page.locator('.palette-found:not([aria-busy=true])').waitFor();
  for (let presses = 0; (await wanted.getAttribute('aria-selected')) !== 'true'; presses += 1) {
    expect(presses).toBeLessThan(40);
    await page.keyboard.press('ArrowDown');
  }
}

function fieldOn(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search and commands' });
}

function activeOption(page: Page): Promise<string> {
  return page.locator('[role=option][aria-selected=true]').innerText();
}

function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
