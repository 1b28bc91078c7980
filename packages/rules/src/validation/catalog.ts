import * as z from 'zod';
import { productTypes } from '../cashback/product-type.ts';
import { highestStock } from '../catalog/stock.ts';
import { amountFromZeroText } from './amount-schema.ts';
import { idsOf, listInput } from './list-input.ts';
import { oneOf } from './messages.ts';
import { keyword, longestName, text } from './text.ts';

export const productSorts = ['name', '-name', 'price', '-price'] as const;

export type ProductSort = (typeof productSorts)[number];

const longestSku = 64;
const stockMessage = 'A whole number from 0 to 1,000,000,000, or null for a product whose stock is not tracked.';

const productType = z.enum(productTypes, { error: oneOf(productTypes) });

const stock = z
  .int({ error: stockMessage })
  .min(0, { error: stockMessage })
  .max(highestStock, { error: stockMessage })
  .nullable()
  .meta({ description: 'Units on hand; null where they are not tracked' });

export const createProductInput = z.strictObject({
  sku: text(longestSku).meta({ examples: ['85123A'] }),
  name: text(longestName),
  type: productType,
  price: amountFromZeroText,
  stock: stock.default(null),
});

export const listProductsInput = listInput(
  { keyword: keyword.optional(), type: productType.optional(), ids: idsOf('product') },
  productSorts,
);

export type CreateProductInput = z.output<typeof createProductInput>;
export type ListProductsInput = z.output<typeof listProductsInput>;
