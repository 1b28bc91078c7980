import type { Page } from 'playwright-core';
import { shopAs } from '../product/demo-shop.ts';

/** What a page is asked for, or what is pressed on it, before it is what its name says. */

export async function inTheShop(filter: string): Promise<string> {
  const { items } = await (await shopAs('shopper')).get<{ items: { id: string }[] }>(`/products?limit=1${filter}`);
  return `/shop/${items[0]?.id}`;
}

export async function addToBasket(page: Page): Promise<void> {
  await page.locator('.add-to-basket .btn-primary').click();
  await page.locator('.basket-link-count').waitFor();
}

/** Beside what is there already, something that is sold out, as when it was put there before. */
export async function fillBasket(page: Page): Promise<void> {
  const soldOut = new URL(page.url()).pathname.split('/').at(-1);
  await page.evaluate((productId) => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('tillback.basket.')) ?? '';
    const lines = JSON.parse(localStorage.getItem(name) ?? '[]');
    localStorage.setItem(name, JSON.stringify([...lines, { productId, quantity: 2 }]));
  }, soldOut);
  await page.goto('/basket');
  await page.locator('.basket-row-trouble').waitFor();
}

export async function checkOut(page: Page): Promise<void> {
  await page.locator('.wallet-choice .choice').last().click();
  await page.locator('.wallet-choice input[inputmode]').fill('x');
  await page.locator('.field-error').first().waitFor();
}

/** Nothing is changed: what it would do is only shown. */
export async function openBulkPreview(page: Page): Promise<void> {
  await page.locator('tbody input[type=checkbox]').first().check();
  await pressButton(page, 'Change', 'Alterar');
  await page.getByRole('button', { name: /Take out of the shop|Tirar da loja/ }).click();
  await page.locator('.bulk-dialog tbody').waitFor();
}

export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.chart-drawing').first().waitFor();
}

export async function theShoppersLink(): Promise<string> {
  const { link } = await (await shopAs('shopper')).get<{ link: string }>('/referrals/me');
  return link;
}

/** The page of the first thing that a list of the API has. */
export async function theFirst(page: string, list = page): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>(`${list}?limit=1`);
  return `${page}/${items[0]?.id}`;
}

/** The latest entry of the audit that tells of this. */
export async function done(action: string): Promise<{ id: string; session: string }> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string; session: string }[] }>(
    `/audit?action=${action}&limit=1`,
  );
  return items[0] ?? { id: '', session: '' };
}

export async function aRefundedOrder(): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>('/orders?refunded=partly&limit=1');
  return `/orders/${items[0]?.id}`;
}

export async function theDemoImport(): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string; source: string }[] }>(
    '/imports?limit=100',
  );
  return `/intake/${items.find(({ source }) => source === 'demo')?.id}`;
}

/** A file with a gap, a date that can be read two ways, and a price that cannot be read. */
export async function mapColumns(page: Page): Promise<void> {
  const content = 'Pedido;Data;Qtde;Preço;Obs;Obs\n1;01/02/2011;2;2,50;;\n2;02/03/2011;1;free;;';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.locator('.mapping-missing').first().waitFor();
}

/** A file of products whose codes stand under a name that nobody would guess. */
export async function mapProducts(page: Page): Promise<void> {
  const content = 'Etiqueta;Produto;Preço;Estoque\nCaneca de café com leite;Caneca azul;12,505;-2\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'estoque.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.locator('.mapping-missing').first().waitFor();
}

export async function aSale(filter: string): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>(`/sales?${filter}&limit=1`);
  return `/intake/inbox/${items[0]?.id}`;
}

export async function openSaleDrawer(page: Page): Promise<void> {
  await page.locator('tbody th a').first().click();
  await page.getByRole('dialog').locator('.raw-sale').waitFor();
}

export async function openDrawer(page: Page): Promise<void> {
  await page.locator('.order-table-link').first().click();
  await page.getByRole('dialog').locator('.cashback-button').first().waitFor();
}

export async function openPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').fill(typed);
  await page
    .getByRole('option')
    .locator(typed ? 'bdi' : 'kbd')
    .first()
    .waitFor();
}

export async function openShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.locator('.shortcut').first().waitFor();
}

/** A button by its name, in either language. */
export async function pressButton(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(names.join('|')) }).click();
  await page.locator('.dropdown-menu.show').waitFor();
}

export async function askForRefund(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Refund|Reembolsar)$/ }).click();
  await page.locator('.refund-lines').waitFor();
}

export async function openExplanation(page: Page): Promise<void> {
  await page.locator('.cashback-button').first().click();
  await page.locator('.cashback-explanation').waitFor();
}
