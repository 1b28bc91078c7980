import type { OneProduct } from './catalog-types.ts';

/** What is typed into the form of a product: every number is a text, in the reader's notation. */
export type ProductFields = {
  name: string;
  sku: string;
  type: string;
  price: string;
  stock: string;
  lowStockThreshold: string;
  description: string;
  pictureUrl: string;
  active: boolean;
};

export const productFieldNames = [
  'name',
  'sku',
  'type',
  'price',
  'stock',
  'lowStockThreshold',
  'description',
  'pictureUrl',
  'active',
] as const;

export const noFields: Omit<ProductFields, 'type'> = {
  name: '',
  sku: '',
  price: '',
  stock: '',
  lowStockThreshold: '',
  description: '',
  pictureUrl: '',
  active: true,
};

/** A product as someone would type it. */
export function fieldsOf(product: OneProduct, typedAmount: (amount: string) => string): ProductFields {
  return {
    name: product.name,
    sku: product.sku,
    type: product.type,
    price: typedAmount(product.price),
    stock: product.stock === null ? '' : String(product.stock),
    lowStockThreshold: product.lowStockThreshold === null ? '' : String(product.lowStockThreshold),
    description: product.description,
    pictureUrl: product.pictureUrl ?? '',
    active: product.active,
  };
}
