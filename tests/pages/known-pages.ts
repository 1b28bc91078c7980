import type { Page } from 'playwright-core';
import { untilShown } from '../browser/page-state.ts';
import { type DemoRole, shopAs } from '../product/demo-shop.ts';
import { dryRun, dryRunOfNothing, failed, ofSeveralSheets, underWay } from './import-states.ts';

/** A page of the product, and what it shows once it has all that it asked for. */
export interface KnownPage {
  readonly name: string;
  readonly as?: DemoRole;
  readonly at: string | (() => Promise<string>);
  /** What it is shown of the shop, where that is not how the shop is. */
  readonly given?: (page: Page) => Promise<void>;
  /** What to press before it is what its name says. */
  readonly reach?: (page: Page) => Promise<void>;
  /** Names of the API that it shows as they are, in any language. */
  readonly names?: readonly string[];
}

/** Every page there is, in each state that looks different. */
export const knownPages: readonly KnownPage[] = [
  { name: 'sign-in', at: '/sign-in' },
  { name: 'sign-in with mistakes', at: '/sign-in', reach: (page) => page.locator('[type=submit]').click() },
  { name: 'sign-up', at: '/signup' },
  { name: 'sign-up through a link', at: theShoppersLink, reach: (page) => page.getByText('£').first().waitFor() },
  { name: 'sign-up with a code that nobody has', at: '/signup?ref=nothing' },
  { name: 'a forgotten password', at: '/forgot-password' },
  { name: 'a password that is chosen', at: '/reset-password#token' },
  { name: 'an address that is confirmed', at: '/confirm-email#token' },
  { name: 'users', as: 'admin', at: '/users' },
  { name: 'a user', as: 'auditor', at: () => theFirst('/users') },
  { name: 'an invitation', as: 'admin', at: '/users/new' },
  { name: 'mails', as: 'admin', at: '/mails' },
  { name: 'home', as: 'operator', at: '/', reach: untilDrawn },
  { name: 'home as a table', as: 'operator', at: '/?view=table&metric=orders&range=90d' },
  { name: 'home of what is owed', as: 'auditor', at: '/?metric=cashbackOwed&granularity=month', reach: untilDrawn },
  { name: 'home of a range without sales', as: 'operator', at: '/?from=2019-01-01&to=2019-01-08' },
  { name: 'orders', as: 'operator', at: '/orders' },
  { name: 'orders filtered', as: 'operator', at: '/orders?channel=import&refunded=partly&sort=total' },
  { name: 'orders of which none fits', as: 'operator', at: '/orders?keyword=nothing+is+called+so' },
  { name: 'an order beside the list', as: 'operator', at: '/orders', reach: openDrawer },
  {
    name: 'a filter that is open',
    as: 'operator',
    at: '/orders',
    reach: (page) => pressButton(page, 'Channel', 'Canal'),
  },
  {
    name: 'the menu of the account',
    as: 'operator',
    at: '/orders',
    reach: (page) => pressButton(page, 'Oscar Operator'),
  },
  { name: 'the palette', as: 'operator', at: '/orders', reach: (page) => openPalette(page, '') },
  { name: 'the palette with what it found', as: 'admin', at: '/', reach: (page) => openPalette(page, 'a') },
  { name: 'the shortcuts', as: 'operator', at: '/customers', reach: openShortcuts },
  { name: 'an order with an explanation', as: 'operator', at: aRefundedOrder, reach: openExplanation },
  { name: 'a refund', as: 'operator', at: aRefundedOrder, reach: askForRefund },
  { name: 'a receipt', as: 'operator', at: async () => `${await aRefundedOrder()}/receipt` },
  { name: 'an order that is not there', as: 'operator', at: '/orders/ord_01h455vb4pex5vsknk084sn02q' },
  { name: 'referrals', as: 'operator', at: '/referrals' },
  { name: 'referrals of which none fits', as: 'operator', at: '/referrals?status=signed-up' },
  { name: 'a sign-up through a link', as: 'auditor', at: () => theFirst('/referrals') },
  { name: 'referral rewards', as: 'operator', at: '/referrals/rewards' },
  { name: 'referral programme of who may not change it', as: 'auditor', at: '/referrals/programme' },
  { name: 'referral programme of who may propose', as: 'operator', at: '/referrals/programme' },
  { name: 'imports', as: 'operator', at: '/intake' },
  {
    name: 'a file whose columns are mapped',
    as: 'operator',
    at: '/intake',
    given: ofSeveralSheets,
    reach: mapColumns,
  },
  { name: 'imports of who may not', as: 'auditor', at: '/intake' },
  { name: 'the report of an import', as: 'operator', at: theDemoImport },
  { name: 'what a dry run would change', as: 'operator', at: theDemoImport, given: dryRun },
  { name: 'a dry run that would change nothing', as: 'auditor', at: theDemoImport, given: dryRunOfNothing },
  { name: 'an import under way', as: 'auditor', at: theDemoImport, given: underWay },
  { name: 'an import that failed', as: 'operator', at: theDemoImport, given: failed },
  { name: 'what undoing an import takes out', as: 'operator', at: async () => `${await theDemoImport()}/undo` },
  { name: 'inbox', as: 'operator', at: '/intake/inbox' },
  { name: 'inbox of which none fits', as: 'operator', at: '/intake/inbox?keyword=nothing+is+called+so' },
  { name: 'a sale beside the inbox', as: 'operator', at: '/intake/inbox', reach: openSaleDrawer },
  { name: 'a sale that could not be read', as: 'operator', at: () => aSale('reason=invalid_input') },
  { name: 'a sale that became an order', as: 'auditor', at: () => aSale('verdict=accepted') },
  { name: 'applications', as: 'admin', at: '/settings/applications' },
  { name: 'applications of who may not', as: 'operator', at: '/settings/applications' },
  {
    name: 'applications with a mistake',
    as: 'admin',
    at: '/settings/applications',
    reach: (page) => page.locator('[type=submit]').click(),
  },
  { name: 'products', as: 'operator', at: '/products' },
  { name: 'a product', as: 'operator', at: () => theFirst('/products') },
  { name: 'the stock of a product', as: 'operator', at: async () => `${await theFirst('/products')}/stock` },
  { name: 'a new product', as: 'operator', at: '/products/new' },
  { name: 'the preview of a bulk change', as: 'operator', at: '/products', reach: openBulkPreview },
  { name: 'customers', as: 'operator', at: '/customers' },
  { name: 'customers of which none fits', as: 'auditor', at: '/customers?keyword=%25_%27%22%3B--' },
  { name: 'a customer', as: 'operator', at: () => theFirst('/customers') },
  { name: "a customer's wallet", as: 'auditor', at: async () => `${await theFirst('/customers')}/wallet` },
  { name: "a customer's timeline", as: 'operator', at: async () => `${await theFirst('/customers')}/timeline` },
  { name: 'a new customer', as: 'operator', at: '/customers/new' },
  { name: 'the merge of a customer', as: 'operator', at: async () => `${await theFirst('/customers')}/merge` },
  { name: 'cashback', as: 'operator', at: '/cashback' },
  { name: 'a cashback entry', as: 'auditor', at: () => theFirst('/cashback', '/cashback/entries') },
  { name: 'the journal', as: 'auditor', at: '/ledger' },
  { name: 'the trial balance', as: 'auditor', at: '/ledger/trial-balance' },
  { name: 'a transfer', as: 'auditor', at: () => theFirst('/ledger', '/ledger/transfers') },
  { name: 'the settings of the store', as: 'admin', at: '/settings' },
  {
    name: 'a proposal that is declined',
    as: 'admin',
    at: '/settings/cashback',
    reach: (page) => page.getByRole('button', { name: /Decline|Recusar/ }).click(),
  },
  { name: 'the settings of the programme', as: 'admin', at: '/settings/cashback' },
  { name: 'the settings of who may not', as: 'operator', at: '/settings/cashback' },
  {
    name: 'the audit of one session',
    as: 'auditor',
    at: async () => `/audit?session=${(await done('user.signed-in')).session}`,
    names: ['user.signed-in'],
  },
  {
    name: 'what would be changed, in the audit',
    as: 'auditor',
    at: async () => `/audit/${(await done('proposal.made')).id}`,
    names: ['proposal.made'],
  },
  { name: 'a list of which a filter does not parse', as: 'auditor', at: '/customers?cursor=x' },
  { name: 'nothing at this address', as: 'operator', at: '/nothing/here' },
  { name: 'wallet', as: 'shopper', at: '/' },
  { name: 'own orders', as: 'shopper', at: '/orders' },
  { name: 'account', as: 'shopper', at: '/account' },
  { name: 'the shop', as: 'shopper', at: '/shop' },
  { name: 'a basket with nothing in it', as: 'shopper', at: '/basket' },
  { name: 'a product of the shop', as: 'shopper', at: () => inTheShop('&inStock=true'), reach: addToBasket },
  { name: 'a basket with too much in it', as: 'shopper', at: () => inTheShop('&inStock=false'), reach: fillBasket },
  { name: 'the checkout of a basket that cannot be ordered', as: 'shopper', at: '/checkout', reach: checkOut },
  { name: 'account of staff', as: 'auditor', at: '/account' },
  { name: 'invite', as: 'shopper', at: '/invite', reach: (page) => page.locator('.joined').waitFor() },
  { name: 'a link that a shopper follows', as: 'shopper', at: theShoppersLink },
];

export async function open(page: Page, { at, given, reach }: KnownPage): Promise<void> {
  await page.unrouteAll();
  await given?.(page);
  await page.goto(typeof at === 'string' ? at : await at());
  await untilShown(page);
  await reach?.(page);
}

async function inTheShop(filter: string): Promise<string> {
  const { items } = await (await shopAs('shopper')).get<{ items: { id: string }[] }>(`/products?limit=1${filter}`);
  return `/shop/${items[0]?.id}`;
}

async function addToBasket(page: Page): Promise<void> {
  await page.locator('.add-to-basket .btn-primary').click();
  await page.locator('.basket-link-count').waitFor();
}

/** Beside what is there already, something that is sold out, as when it was put there before. */
async function fillBasket(page: Page): Promise<void> {
  const soldOut = new URL(page.url()).pathname.split('/').at(-1);
  await page.evaluate((productId) => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('tillback.basket.')) ?? '';
    const lines = JSON.parse(localStorage.getItem(name) ?? '[]');
    localStorage.setItem(name, JSON.stringify([...lines, { productId, quantity: 2 }]));
  }, soldOut);
  await page.goto('/basket');
  await page.locator('.basket-row-trouble').waitFor();
}

async function checkOut(page: Page): Promise<void> {
  await page.locator('.wallet-choice .choice').last().click();
  await page.locator('.wallet-choice input[inputmode]').fill('x');
  await page.locator('.field-error').first().waitFor();
}

/** Nothing is changed: what it would do is only shown. */
async function openBulkPreview(page: Page): Promise<void> {
  await page.locator('tbody input[type=checkbox]').first().check();
  await pressButton(page, 'Change', 'Alterar');
  await page.getByRole('button', { name: /Take out of the shop|Tirar da loja/ }).click();
  await page.locator('.bulk-dialog tbody').waitFor();
}

async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.chart-drawing').first().waitFor();
}

async function theShoppersLink(): Promise<string> {
  const { link } = await (await shopAs('shopper')).get<{ link: string }>('/referrals/me');
  return link;
}

/** The page of the first thing that a list of the API has. */
async function theFirst(page: string, list = page): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>(`${list}?limit=1`);
  return `${page}/${items[0]?.id}`;
}

/** The latest entry of the audit that tells of this. */
async function done(action: string): Promise<{ id: string; session: string }> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string; session: string }[] }>(
    `/audit?action=${action}&limit=1`,
  );
  return items[0] ?? { id: '', session: '' };
}

async function aRefundedOrder(): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>('/orders?refunded=partly&limit=1');
  return `/orders/${items[0]?.id}`;
}

async function theDemoImport(): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string; source: string }[] }>(
    '/imports?limit=100',
  );
  return `/intake/${items.find(({ source }) => source === 'demo')?.id}`;
}

/** A file with a gap, a date that can be read two ways, and a price that cannot be read. */
async function mapColumns(page: Page): Promise<void> {
  const content = 'Pedido;Data;Qtde;Preço;Obs;Obs\n1;01/02/2011;2;2,50;;\n2;02/03/2011;1;free;;';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'till.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.locator('.mapping-missing').first().waitFor();
}

async function aSale(filter: string): Promise<string> {
  const { items } = await (await shopAs('auditor')).get<{ items: { id: string }[] }>(`/sales?${filter}&limit=1`);
  return `/intake/inbox/${items[0]?.id}`;
}

async function openSaleDrawer(page: Page): Promise<void> {
  await page.locator('tbody th a').first().click();
  await page.getByRole('dialog').locator('.raw-sale').waitFor();
}

async function openDrawer(page: Page): Promise<void> {
  await page.locator('.order-table-link').first().click();
  await page.getByRole('dialog').locator('.cashback-button').first().waitFor();
}

async function openPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').fill(typed);
  await page
    .getByRole('option')
    .locator(typed ? 'bdi' : 'kbd')
    .first()
    .waitFor();
}

async function openShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.locator('.shortcut').first().waitFor();
}

/** A button by its name, in either language. */
async function pressButton(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(names.join('|')) }).click();
  await page.locator('.dropdown-menu.show').waitFor();
}

async function askForRefund(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Refund|Reembolsar)$/ }).click();
  await page.locator('.refund-lines').waitFor();
}

async function openExplanation(page: Page): Promise<void> {
  await page.locator('.cashback-button').first().click();
  await page.locator('.cashback-explanation').waitFor();
}
