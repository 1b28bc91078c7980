import type { ProductType } from '@tillback/rules/cashback/product-type';
import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { moveStock } from '../modules/catalog/public.ts';
import { createCustomer } from '../modules/customers/public.ts';
import { type OrderOutcome, type OrderRequest, type PlacedOrder, placeOrders } from '../modules/orders/public.ts';
import { rowsOf } from './connection.ts';
import type { TestShop } from './test-shop.ts';

interface TestProduct {
  readonly type: ProductType;
  readonly priceMinor: bigint;
  readonly stock: number | null;
  readonly active: boolean;
}

/** Puts a product on the shelf: one of type A at 10.00, in any number, unless the test says otherwise. Gives its id. */
export async function addProduct(shop: TestShop, product: Partial<TestProduct> = {}): Promise<string> {
  const { type, priceMinor, stock, active }: TestProduct = {
    type: 'A',
    priceMinor: 1_000n,
    stock: null,
    active: true,
    ...product,
  };
  const id = newId();
  await shop.run(async (unit) => {
    await sql`
        insert into products (id, sku, name, type, price_minor, stock, active, name_as_of, price_as_of)
        values (${id}, ${id}, 'Thing', ${type}, ${priceMinor}, ${stock === null ? null : 0}, ${active}, now(), now())
    `.execute(unit.db);
    await moveStock(unit, [{ productId: id, change: stock ?? 0, cause: { reason: 'opening' } }]);
  }, null);
  return id;
}

export function addCustomer(shop: TestShop, name = 'Ada'): Promise<string> {
  return shop.run(createCustomer, { name, email: null });
}

/** A product's id and how many of it. */
export type Wanted = readonly [productId: string, quantity: number];

/** An order of the shop, as a shopper's browser asks for it. */
export function basket(customerId: string | null, lines: readonly Wanted[], placedAt = new Date()): OrderRequest {
  return {
    channel: 'shop',
    customerId,
    placedAt,
    isHistory: false,
    lines: lines.map(([productId, quantity]) => ({ productId, quantity })),
  };
}

/** Places an order that is expected to be placed. */
export async function place(shop: TestShop, request: OrderRequest): Promise<PlacedOrder> {
  const [outcome] = await shop.run(placeOrders, [request]);
  return placed(outcome);
}

export function placed(outcome: OrderOutcome | undefined): PlacedOrder {
  if (!outcome?.placed) {
    throw outcome?.refusal ?? new Error('The order has no outcome.');
  }
  return outcome;
}

export async function stockOf(shop: TestShop, ...productIds: string[]): Promise<(number | null)[]> {
  const rows = await rowsOf<{ id: string; stock: number | null }>(
    shop.ownerUrl,
    'select id, stock from products where id = any($1)',
    [productIds],
  );
  return productIds.map((id) => rows.find((row) => row.id === id)?.stock ?? null);
}
