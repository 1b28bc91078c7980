import type { ProductType } from '@tillback/rules/cashback/product-type';

/** What a bulk change can change of a product; the price in minor units, as decimal digits. */
export interface BulkFields {
  readonly active: boolean;
  readonly type: ProductType;
  readonly priceMinor: string;
  readonly archived: boolean;
}
