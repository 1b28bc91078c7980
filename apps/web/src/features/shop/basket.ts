/** So many units of a product. What it is and what it costs is the shop's to say, each time anew. */
export interface BasketLine {
  readonly productId: string;
  readonly quantity: number;
}

export type Basket = readonly BasketLine[];

const mostLines = 200;

/** Of one product: a typing mistake should not empty a shop. */
export const mostUnits = 999;

/** What this browser kept, whatever may have become of it. */
export function readBasket(kept: string | null): Basket {
  try {
    const lines: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(lines) ? lines.filter(isLine).slice(0, mostLines) : [];
  } catch {
    return [];
  }
}

/** Sets how many of a product are in the basket; none takes it out, and a new one comes last. */
export function withQuantity(basket: Basket, productId: string, quantity: number): Basket {
  const line = { productId, quantity: Math.min(quantity, mostUnits) };
  if (quantity < 1) return basket.filter((each) => each.productId !== productId);
  if (quantityOf(basket, productId) === 0) return [...basket, line].slice(0, mostLines);
  return basket.map((each) => (each.productId === productId ? line : each));
}

/** What is left after some of it was ordered. */
export function without(basket: Basket, ordered: Basket): Basket {
  return ordered.reduce(
    (left, { productId, quantity }) => withQuantity(left, productId, quantityOf(left, productId) - quantity),
    basket,
  );
}

export function quantityOf(basket: Basket, productId: string): number {
  return basket.find((line) => line.productId === productId)?.quantity ?? 0;
}

export function unitsIn(basket: Basket): number {
  return basket.reduce((sum, { quantity }) => sum + quantity, 0);
}

function isLine(value: unknown): value is BasketLine {
  if (typeof value !== 'object' || value === null) return false;
  const { productId, quantity } = value as Partial<BasketLine>;
  return typeof productId === 'string' && Number.isInteger(quantity) && Number(quantity) >= 1;
}
