import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';
import { countText } from '../product/money-text.ts';

let shop: ApiClient;

beforeAll(async () => {
  shop = await shopAs('auditor');
});

test('columns are chosen in the address, and remembered', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/ledger' });
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Recorded' }).click();
  await page.getByRole('columnheader', { name: 'Recorded' }).waitFor();
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Order' }).waitFor({ state: 'hidden' });
  const columns = new URL(page.url()).searchParams.get('columns');
  expect(columns).toBe('kind,effectiveAt,debit,credit,recordedAt,correction,amount');

  await page.goto('/ledger');
  await page.getByRole('columnheader', { name: 'Recorded' }).waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'The usual columns' }).click();
  await page.getByRole('columnheader', { name: 'Recorded' }).waitFor({ state: 'hidden' });
});

test('exports what is filtered, all of it, and what was picked', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/orders?refunded=partly&sort=-total' });
  const { total } = await shop.get<{ total: number }>('/orders?refunded=partly&count=true');
  const all = await downloadBy(page, 'Export');
  expect(all).toHaveLength(total + 1);
  expect(all[0]).toBe(
    `\ufeff${[
      'id,reference,channel,status,refunded,placedAt,customer.id,customer.name',
      'lineCount,total,paid,due,refundedTotal,cashback,cashbackTakenBack,currency',
    ].join()}`,
  );

  const rows = page.getByRole('table', { name: 'Orders' }).locator('tbody tr');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(2).getByRole('checkbox').check();
  await page.getByText('2 selected').waitFor();
  const picked = await downloadBy(page, 'Export selected');
  expect(new Set(picked.slice(1))).toEqual(new Set([all[1], all[3]]));
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.getByText('2 selected').waitFor({ state: 'hidden' });
});

test.for([
  { at: '/customers', list: '/customers', dialog: /./ },
  { at: '/products', list: '/products', dialog: /./ },
  { at: '/cashback', list: '/cashback/entries', dialog: /^Cashback of/ },
  { at: '/ledger', list: '/ledger/transfers', dialog: /./ },
  { at: '/audit', list: '/audit', dialog: /./ },
])('a row of $at opens beside the list, with an address of its own', async ({ at, dialog }, { visit }) => {
  const page = await visit({ as: 'auditor', at: `${at}?limit=50` });
  await page.locator('tbody th a').first().click();
  const drawer = page.getByRole('dialog', { name: dialog });
  await drawer.getByText(/\d/).filter({ visible: true }).first().waitFor();
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${at}/[a-z]{3}_`));
  expect(new URL(page.url()).search).toBe('?limit=50');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).pathname).toBe(at);
});

test('clearing the filters empties the search box as well', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/orders?channel=import' });
  const box = page.getByRole('searchbox', { name: 'Order, id or customer' });
  await box.fill('nothing is called so');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => box.inputValue()).toBe('');
  expect(new URL(page.url()).search).toBe('');
});

test('a row that is opened before a search came to rest stays beside the list, and the search stays', async ({
  visit,
}) => {
  const page = await visit({ as: 'auditor', at: '/orders' });
  const row = page.locator('tbody th a').first();
  const name = await row.innerText();
  const box = page.getByRole('searchbox', { name: 'Order, id or customer' });
  await box.fill(name);
  await row.click({ delay: 50 });
  const drawer = page.getByRole('dialog', { name: `Order ${name}` });
  await drawer.locator('.cashback-button').first().waitFor();
  await page.waitForTimeout(400);
  await drawer.waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).searchParams.get('keyword')).toBe(name);
  expect(await box.inputValue()).toBe(name);
});

test('the journal is filtered by account, kind, days and amount', async ({ visit }) => {
  const page = await visit({ as: 'auditor', at: '/ledger' });
  await page.getByRole('button', { name: 'Kind', exact: true }).first().click();
  await page.getByRole('button', { name: 'Earned', exact: true }).click();
  await page.getByRole('button', { name: 'Amount', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'At least' }).fill('1,50');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?kind=cashback-earned&atLeast=1.50');
  const { total } = await shop.get<{ total: number }>('/ledger/transfers?kind=cashback-earned&atLeast=1.50&count=true');
  await page.getByText(`${countText(total)} transfers`).waitFor();
});

/** Presses a link to a file, and gives the file's lines. */
async function downloadBy(page: Page, name: string): Promise<string[]> {
  await page.getByRole('button', { name, exact: true }).click();
  const link = page.getByRole('link', { name: 'CSV' }).filter({ visible: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString().trimEnd().split('\n');
}
