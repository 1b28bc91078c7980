import * as z from 'zod';
import { highestStock } from '../catalog/stock.ts';
import { idOf } from '../ids/id-schema.ts';
import { amountFromZeroText } from './amount-schema.ts';
import { idsOf, listInput, unsortedListInput } from './list-input.ts';
import { atMostCharacters, mustBe } from './messages.ts';
import { pictureUrl } from './picture-url.ts';
import { typeName } from './product-types.ts';
import { keyword, longestName, storableText, text } from './text.ts';
import { version } from './version.ts';

export const productSorts = ['name', '-name', 'price', '-price', '-createdAt', 'createdAt'] as const;

export type ProductSort = (typeof productSorts)[number];

const longestSku = 64;
const longestDescription = 5_000;
const longestReason = 200;
const stockMessage = 'A whole number from 0 to 1,000,000,000, or null for a product whose stock is not tracked.';
const thresholdMessage = 'A whole number from 0 to 1,000,000,000, or null.';
const changeMessage = 'A whole number from -1,000,000,000 to 1,000,000,000, but not 0.';

const flag = z.boolean({ error: mustBe('true or false') });

const stock = z
  .int({ error: stockMessage })
  .min(0, { error: stockMessage })
  .max(highestStock, { error: stockMessage })
  .nullable()
  .meta({ description: 'Units on hand; null where they are not tracked' });

/** The fields of a product that are typed, each as it is checked. */
const fields = {
  sku: text(longestSku).meta({ examples: ['85123A'] }),
  name: text(longestName),
  description: storableText()
    .trim()
    .normalize('NFC')
    .max(longestDescription, { error: atMostCharacters(longestDescription) }),
  type: typeName,
  price: amountFromZeroText,
  active: flag.meta({ description: 'Whether the shop sells it' }),
  pictureUrl: pictureUrl.nullable(),
  lowStockThreshold: z
    .int({ error: thresholdMessage })
    .min(0, { error: thresholdMessage })
    .max(highestStock, { error: thresholdMessage })
    .nullable()
    .meta({ description: 'The stock is called low from here on down; null: never' }),
};

const withDefaults = {
  ...fields,
  description: fields.description.default(''),
  active: fields.active.default(true),
  pictureUrl: fields.pictureUrl.default(null),
  lowStockThreshold: fields.lowStockThreshold.default(null),
};

export const createProductInput = z.strictObject({ ...withDefaults, stock: stock.default(null) });

/** Beside the other fields of a product; whoever only counts says it by an adjustment. */
const stockWithWhy = {
  stock: stock.optional(),
  stockReason: text(longestReason)
    .optional()
    .meta({ description: 'Why the stock is another, for whoever reads the movements', examples: ['Stock-taking'] }),
};

/** All of a product anew: what is not sent gets the value of a new product, but for the stock, which stays. */
export const replaceProductInput = z.strictObject({
  id: idOf('product'),
  version,
  ...withDefaults,
  ...stockWithWhy,
});

/** What is not sent stays as it is. */
export const updateProductInput = z.strictObject({
  id: idOf('product'),
  version,
  ...z.strictObject(fields).partial().shape,
  ...stockWithWhy,
});

export const archiveProductInput = z.strictObject({ id: idOf('product'), version });

/** By how many units, or to how many; null ends that they are counted. One of the two. */
export const adjustStockInput = z.strictObject({
  id: idOf('product'),
  change: z
    .int({ error: changeMessage })
    .min(-highestStock, { error: changeMessage })
    .max(highestStock, { error: changeMessage })
    .refine((change) => change !== 0, { error: changeMessage })
    .optional()
    .meta({ description: 'By how many units; either this or `stock`' }),
  stock: stock.optional().meta({ description: 'To how many units; null ends that they are counted' }),
  reason: text(longestReason).meta({ description: 'Why, for whoever reads the movements', examples: ['Stock-taking'] }),
});

export const productFilters = {
  keyword: keyword.optional().meta({ description: 'Part of the name or the SKU, literally; or the id' }),
  type: typeName.optional(),
  minPrice: amountFromZeroText.optional().meta({ description: 'This price and above' }),
  maxPrice: amountFromZeroText.optional().meta({ description: 'This price and below' }),
  inStock: flag.optional().meta({ description: 'Whether there is one left, or none are counted' }),
  lowStock: flag.optional().meta({ description: 'Whether the stock is at its threshold or below' }),
  active: flag.optional().meta({ description: 'Whether the shop sells it' }),
  archived: flag.default(false).meta({ description: 'What was archived, and nothing else' }),
};

export const listProductsInput = listInput({ ...productFilters, ids: idsOf('product') }, productSorts);

export const listStockMovementsInput = unsortedListInput({ id: idOf('product') });

export type CreateProductInput = z.output<typeof createProductInput>;
export type UpdateProductInput = z.output<typeof updateProductInput>;
export type ArchiveProductInput = z.output<typeof archiveProductInput>;
export type AdjustStockInput = z.output<typeof adjustStockInput>;
export type ListProductsInput = z.output<typeof listProductsInput>;
export type ListStockMovementsInput = z.output<typeof listStockMovementsInput>;
