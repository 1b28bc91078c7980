import { createCaller } from '../../../router.ts';
import { rowsOf } from '../../../testing/connection.ts';
import { type TestShop, userWith } from '../../../testing/test-shop.ts';
import { ordersIn } from './booked.ts';

const days = { from: '2011-04-01', to: '2011-07-01' };

/** All that a shop tells of its sales: orders, wallets, lots, catalog, customers, reports and what each account holds; without ids. */
export async function stateOf(shop: TestShop) {
  const ask = createCaller(shop.contextFor(userWith('auditor')));
  const top = await ask.insights.topProducts({ ...days, limit: 20 });
  return {
    orders: await ordersIn(shop),
    wallets: await rowsOf(shop.ownerUrl, wallets),
    lots: await rowsOf(shop.ownerUrl, lots),
    entries: await rowsOf(shop.ownerUrl, entries),
    refunds: await rowsOf(shop.ownerUrl, refunds),
    products: await rowsOf(shop.ownerUrl, products),
    customers: (await ask.customers.list({})).items
      .map(({ reference, orderCount }) => `${reference} ${orderCount}`)
      .toSorted(),
    summary: await ask.insights.summary(days),
    series: await ask.insights.series(days),
    top: top.items.map(({ productId: _id, ...product }) => product).toSorted(bySku),
    listed: (await ask.orders.list({ count: true })).total,
    deciding: await rowsOf(shop.ownerUrl, deciding),
  };
}

function bySku(left: { sku: string }, right: { sku: string }): number {
  return left.sku.localeCompare(right.sku);
}

const wallets = `
  select reference, kind, balance_minor from ledger_accounts join customers on customers.id = owner_id
    where archived_at is null and balance_minor <> 0 order by reference, kind`;

const lots = `
  select customers.reference, orders.reference as invoice, granted_minor, remaining_minor, lot.available_at
    from wallet_lots lot join customers on customers.id = lot.customer_id
    join cashback_entries entry on entry.lot_id = lot.id join orders on orders.id = entry.order_id
    where lot.undone_at is null order by 1, 2, 3, 4, 5`;

const entries = `
  select orders.reference, entry.status, amount_minor, taken_back_minor, shortfall_minor, confirmed_at
    from cashback_entries entry join orders on orders.id = entry.order_id
    where entry.status <> 'undone' order by 1, 2, 3, 4, 5`;

const refunds = `
  select orders.reference as invoice, refund.reference, refund.total_minor, refund.cashback_taken_back_minor
    from refunds refund join orders on orders.id = refund.order_id
    where undone_at is null order by 1, 2, 3, 4`;

const products = `
  select sku, name, type, price_minor, name_as_of, price_as_of from products where archived_at is null order by sku`;

const deciding = `
  select source, document, place, verdict from intake_rows where decides order by 1, 2, 3`;
