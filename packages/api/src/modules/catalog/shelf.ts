import type { ProductType } from '@tillback/rules/cashback/product-type';

export interface ShelfProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly type: ProductType;
  readonly priceMinor: bigint;
  readonly active: boolean;
  /** null where stock is not tracked */
  stock: number | null;
}

export interface Wanted {
  readonly productId: string;
  readonly quantity: number;
}

export interface Shortage {
  readonly productId: string;
  readonly requested: number;
  readonly available: number;
}

/** The products that a batch of orders asks for, locked and held while it is decided who gets what. */
export class Shelf {
  readonly #products: Map<string, ShelfProduct>;

  constructor(products: readonly ShelfProduct[]) {
    this.#products = new Map(products.map((product) => [product.id, product]));
  }

  product(id: string): ShelfProduct | undefined {
    return this.#products.get(id);
  }

  /** Takes all of it or nothing; each product may be named once. Gives what there was too little of. */
  take(wanted: readonly Wanted[]): Shortage[] {
    const shortages = wanted.flatMap((line) => this.#shortageOf(line));
    if (shortages.length === 0) {
      for (const { productId, quantity } of wanted) {
        this.#reduce(productId, quantity);
      }
    }
    return shortages;
  }

  #shortageOf({ productId, quantity }: Wanted): Shortage[] {
    const available = this.#products.get(productId)?.stock ?? null;
    return available === null || available >= quantity ? [] : [{ productId, requested: quantity, available }];
  }

  #reduce(productId: string, quantity: number): void {
    const product = this.#products.get(productId);
    if (product && product.stock !== null) {
      product.stock -= quantity;
    }
  }
}
