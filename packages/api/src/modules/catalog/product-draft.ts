import type { ProductType } from '@tillback/rules/cashback/product-type';

/** A product as a row of a file says it; what it does not say stays as it is. */
export interface ImportedProduct {
  readonly sku: string;
  readonly name?: string;
  readonly description?: string;
  readonly type?: ProductType;
  readonly priceMinor?: bigint;
  readonly stock?: number;
  readonly active?: boolean;
  readonly pictureUrl?: string;
  readonly lowStockThreshold?: number;
}

/** A product that is held while a file changes it. */
export interface DraftedProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly type: ProductType;
  readonly priceMinor: bigint;
  readonly stock: number | null;
  readonly active: boolean;
  readonly pictureUrl: string | null;
  readonly lowStockThreshold: number | null;
}

const fields = [
  'name',
  'description',
  'type',
  'priceMinor',
  'stock',
  'active',
  'pictureUrl',
  'lowStockThreshold',
] as const;

/** What a product was, and what the rows so far made of it. */
export class ProductDraft {
  readonly first: DraftedProduct;
  readonly isNew: boolean;
  now: DraftedProduct;

  constructor(first: DraftedProduct, isNew: boolean) {
    this.first = first;
    this.now = first;
    this.isNew = isNew;
  }

  get isChanged(): boolean {
    return fields.some((field) => this.now[field] !== this.first[field]);
  }

  /** Takes over what a row says. Gives whether that was anything new. */
  take(row: ImportedProduct): boolean {
    const said = fields.filter((field) => row[field] !== undefined && row[field] !== this.now[field]);
    this.now = { ...this.now, ...Object.fromEntries(said.map((field) => [field, row[field]])) };
    return said.length > 0;
  }
}
