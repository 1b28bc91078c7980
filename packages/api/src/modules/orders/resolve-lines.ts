import { amountOfLine } from '@tillback/rules/cashback/line-cashback';
import { chargeType } from '@tillback/rules/cashback/product-type';
import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { isStorableAmount } from '@tillback/rules/money/amount';
import type { Shelf, ShelfProduct, Shortage } from '../catalog/public.ts';
import type { OrderRequest, RequestedLine, SoldFacts } from './order-request.ts';

export interface ResolvedLine extends SoldFacts {
  readonly productId: string;
  readonly quantity: number;
  /** Whether its units were taken from the shelf; of what is sold elsewhere or not tracked, none are. */
  readonly takesStock: boolean;
}

/**
 * What the lines of a request are, and for how much. Lines of a sale elsewhere are kept as they are; those of the shop
 * are merged by product and priced by the catalog. Nothing is taken yet.
 */
export function resolveLines(request: OrderRequest, shelf: Shelf): ResolvedLine[] | Refusal {
  const lines = request.lines.map((line) => (line.sold ? asSold(line, line.sold) : null));
  const soldElsewhere = lines.filter((line) => line !== null);
  if (soldElsewhere.length === request.lines.length) {
    return countable(soldElsewhere);
  }
  return fromCatalog(mergeByProduct(request.lines), request, shelf);
}

/** Takes the lines that take stock from the shelf, all of them or none; null when they were there. */
export function takeFromShelf(lines: readonly ResolvedLine[], shelf: Shelf): Refusal | null {
  const shortages = shelf.take(lines.filter(({ takesStock }) => takesStock));
  return shortages.length === 0 ? null : tooLittle(shortages);
}

function countable(lines: ResolvedLine[]): ResolvedLine[] | Refusal {
  const totalMinor = lines.reduce((total, line) => total + amountOfLine(line), 0n);
  return isStorableAmount(totalMinor) ? lines : new Refusal('rule_violated', 'The order is too large to be counted.');
}

function asSold(line: RequestedLine, sold: SoldFacts): ResolvedLine {
  return { ...sold, productId: line.productId, quantity: line.quantity, takesStock: false };
}

function mergeByProduct(lines: readonly RequestedLine[]): RequestedLine[] {
  const byProduct = new Map<string, RequestedLine>();
  for (const line of lines) {
    const quantity = (byProduct.get(line.productId)?.quantity ?? 0) + line.quantity;
    byProduct.set(line.productId, { productId: line.productId, quantity });
  }
  return [...byProduct.values()];
}

function fromCatalog(lines: readonly RequestedLine[], request: OrderRequest, shelf: Shelf): ResolvedLine[] | Refusal {
  const resolved = lines.map(({ productId, quantity }) => {
    const product = shelf.product(productId);
    return isSold(product) ? asPriced(product, quantity) : null;
  });
  const sold = resolved.filter((line) => line !== null);
  return sold.length === lines.length ? countable(sold) : notSold(request, shelf);
}

/** What is there, active and no charge is sold in the shop. */
export function isSold(product: ShelfProduct | undefined): product is ShelfProduct {
  return product !== undefined && product.active && product.type !== chargeType;
}

function asPriced({ id, sku, name, type, priceMinor, stock }: ShelfProduct, quantity: number): ResolvedLine {
  return { productId: id, quantity, sku, name, type, unitPriceMinor: priceMinor, takesStock: stock !== null };
}

/** Names the fields as they were sent, before lines of one product were merged. */
function notSold({ lines }: OrderRequest, shelf: Shelf): Refusal {
  const refused = lines.flatMap(({ productId }, index) =>
    isSold(shelf.product(productId)) ? [] : [{ productId, index }],
  );
  const [first] = refused;
  return new Refusal('rule_violated', 'The basket has a product that is not sold (any more).', {
    extra: { productId: first && toPublicId('product', first.productId) },
    errors: Object.fromEntries(
      refused.map(({ index }) => [`lines.${index}.productId`, ['This product is not sold (any more).']]),
    ),
  });
}

function tooLittle(shortages: readonly Shortage[]): Refusal {
  return new Refusal('insufficient_stock', 'There is not enough in stock of what was ordered.', {
    extra: { shortages: shortages.map(shownShortage) },
  });
}

/** As it leaves the application. */
export function shownShortage(shortage: Shortage): Shortage {
  return { ...shortage, productId: toPublicId('product', shortage.productId) };
}
