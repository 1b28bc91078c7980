import type { ProductType } from '@tillback/rules/cashback/product-type';
import type { ClientActor } from '../../../pipeline/actor.ts';
import type { CatalogProduct } from '../../catalog/public.ts';
import type { OrderRequest, RequestedLine } from '../../orders/public.ts';
import type { GoodArrival } from './arrival.ts';
import type { TypedLine } from './judge-sale.ts';
import { sourceOf } from './sending-client.ts';

interface Surroundings {
  readonly client: ClientActor;
  readonly customerId: string;
  /** What stands for the lines that have no SKU. */
  readonly productOfType: ReadonlyMap<ProductType, CatalogProduct>;
}

/** The order that a sale becomes: sold at its own prices, out of no stock of ours, and no history: it is told. */
export function orderOfSale({ judged }: GoodArrival, around: Surroundings): OrderRequest {
  return {
    channel: 'erp',
    customerId: around.customerId,
    ...(judged.reference !== null && { origin: { source: sourceOf(around.client), reference: judged.reference } }),
    placedAt: judged.soldAt,
    isHistory: false,
    actor: around.client,
    lines: judged.typedLines.map((line) => requestedLine(line, around.productOfType)),
  };
}

function requestedLine(line: TypedLine, productOfType: Surroundings['productOfType']): RequestedLine {
  const product = line.product ?? (line.type && productOfType.get(line.type));
  if (!product || !line.type) {
    throw new Error('A sale that was judged good has a line without a product.');
  }
  const { sku, name } = product;
  const sold = { sku, name, type: line.type, unitPriceMinor: line.unitPriceMinor };
  return { productId: product.id, quantity: line.quantity, sold };
}
