import { amountOfLine } from '@tillback/rules/cashback/line-cashback';
import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { isStorableAmount } from '@tillback/rules/money/amount';
import type { Shelf, Shortage } from '../catalog/public.ts';
import type { OrderRequest, RequestedLine, SoldFacts } from './order-request.ts';

export interface ResolvedLine extends SoldFacts {
  readonly productId: string;
  readonly quantity: number;
  /** Whether its units were taken from the shelf; of what is sold elsewhere or not tracked, none are. */
  readonly takesStock: boolean;
}

/**
 * What the lines of a request are, and for how much. Lines of a sale elsewhere are kept as they are; those of the shop
 * are merged by product, priced by the catalog and taken from the shelf, all of them or none.
 */
export function resolveLines(request: OrderRequest, shelf: Shelf): ResolvedLine[] | Refusal {
  const lines = request.lines.map((line) => (line.sold ? asSold(line, line.sold) : null));
  const soldElsewhere = lines.filter((line) => line !== null);
  if (soldElsewhere.length === request.lines.length) {
    return countable(soldElsewhere);
  }
  const wanted = mergeByProduct(request.lines);
  const resolved = fromCatalog(wanted, shelf);
  const shortages = resolved instanceof Refusal ? [] : shelf.take(wanted);
  return shortages.length === 0 ? resolved : tooLittle(shortages);
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

function fromCatalog(lines: readonly RequestedLine[], shelf: Shelf): ResolvedLine[] | Refusal {
  const resolved: ResolvedLine[] = [];
  for (const { productId, quantity } of lines) {
    const product = shelf.product(productId);
    if (!product?.active || product.type === 'X') {
      return new Refusal('rule_violated', 'The basket has a product that is not sold (any more).', {
        extra: { productId: toPublicId('product', productId) },
      });
    }
    const { sku, name, type, priceMinor, stock } = product;
    resolved.push({ productId, quantity, sku, name, type, unitPriceMinor: priceMinor, takesStock: stock !== null });
  }
  return countable(resolved);
}

function tooLittle(shortages: readonly Shortage[]): Refusal {
  return new Refusal('insufficient_stock', 'There is not enough in stock of what was ordered.', {
    extra: {
      shortages: shortages.map((shortage) => ({ ...shortage, productId: toPublicId('product', shortage.productId) })),
    },
  });
}
