import { typeForPrice } from '@tillback/rules/cashback/product-type';
import { recordSoldProducts } from '../modules/catalog/public.ts';
import { ensureCustomersByReference } from '../modules/customers/public.ts';
import { type OrderRequest, placeOrders, refundOrders } from '../modules/orders/public.ts';
import type { TestShop } from './test-shop.ts';

/** A sale as another system tells of it; it is done, and was when it says. */
export interface TestSale {
  readonly reference: string;
  /** The customer's reference; null: nobody known. */
  readonly customer: string | null;
  /** ISO 8601 */
  readonly at: string;
  readonly lines: readonly TestLine[];
}

/** A SKU, a unit price in pence and a quantity. */
export type TestLine = readonly [sku: string, unitPriceMinor: bigint, quantity: number];

/** What was sold, by stored ids. */
export interface Sold {
  readonly orderId: string;
  readonly lineIds: readonly string[];
  readonly customerId: string | null;
}

/** Records sales by the product's own commands. */
export async function sell(shop: TestShop, ...sales: TestSale[]): Promise<Sold[]> {
  const { customers, products } = await ensureKnown(shop, sales);
  const requests = sales.map(
    (sale): OrderRequest => ({
      channel: 'import',
      customerId: sale.customer && (customers.get(sale.customer) ?? null),
      origin: { source: 'test', reference: sale.reference },
      placedAt: new Date(sale.at),
      isHistory: true,
      lines: sale.lines.map(([sku, unitPriceMinor, quantity]) => ({
        productId: products.get(sku)?.id ?? '',
        quantity,
        sold: { sku, name: `Product ${sku}`, type: typeOf(sku, unitPriceMinor), unitPriceMinor },
      })),
    }),
  );
  const outcomes = await shop.run(placeOrders, requests);
  return outcomes.map((outcome, index) => {
    if (!outcome.placed) {
      throw outcome.refusal;
    }
    return { ...outcome, customerId: requests[index]?.customerId ?? null };
  });
}

/** Takes units of a sold line back. */
export async function takeBack(shop: TestShop, sold: Sold, lineIndex: number, quantity: number, at: string) {
  const lines = [{ orderLineId: sold.lineIds[lineIndex] ?? '', quantity }];
  const effectiveAt = new Date(at);
  await shop.run(refundOrders, [{ orderId: sold.orderId, reference: 'R1', effectiveAt, lines, isHistory: true }]);
}

async function ensureKnown(shop: TestShop, sales: readonly TestSale[]) {
  const references = sales.flatMap((sale) => sale.customer ?? []);
  const { idByReference } = await shop.run(
    ensureCustomersByReference,
    references.map((reference) => ({ reference, name: `Customer ${reference}`, country: null })),
  );
  const sold = sales.flatMap(({ at, lines }) =>
    lines.map(([sku, priceMinor]) => ({
      sku,
      name: `Product ${sku}`,
      type: typeOf(sku, priceMinor),
      priceMinor,
      soldAt: new Date(at),
    })),
  );
  const { bySku } = await shop.run(recordSoldProducts, sold);
  return { customers: idByReference, products: bySku };
}

function typeOf(sku: string, unitPriceMinor: bigint) {
  return typeForPrice(unitPriceMinor, !/^\d/.test(sku));
}
