import type { Page } from 'playwright-core';
import { untilShown } from '../browser/page-state.ts';
import type { DemoRole } from '../product/demo-shop.ts';
import { dryRun, dryRunOfNothing, dryRunOfProducts, failed, ofSeveralSheets, underWay } from './import-states.ts';
import {
  addToBasket,
  aRefundedOrder,
  aSale,
  askForRefund,
  checkOut,
  done,
  fillBasket,
  inTheShop,
  mapColumns,
  mapProducts,
  openBulkPreview,
  openDrawer,
  openExplanation,
  openPalette,
  openSaleDrawer,
  openShortcuts,
  pressButton,
  theDemoImport,
  theFirst,
  theShoppersLink,
  untilDrawn,
} from './page-states.ts';

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
  { name: 'a file of products without its SKUs', as: 'operator', at: '/intake?kind=products', reach: mapProducts },
  { name: 'imports of who may not', as: 'auditor', at: '/intake' },
  { name: 'the report of an import', as: 'operator', at: theDemoImport },
  { name: 'what a dry run would change', as: 'operator', at: theDemoImport, given: dryRun },
  { name: 'what a dry run of products would change', as: 'operator', at: theDemoImport, given: dryRunOfProducts },
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
  { name: 'product types', as: 'operator', at: '/products/types' },
  { name: 'product types that an auditor reads', as: 'auditor', at: '/products/types' },
  {
    name: 'a product type that gets a name',
    as: 'operator',
    at: '/products/types',
    reach: (page) => page.locator('.panel-head button').click(),
  },
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
