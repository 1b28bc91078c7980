import { stockReasons } from '@tillback/rules/catalog/stock';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField, typeNameField } from '../../wire/fields.ts';

export const productShape = z
  .object({
    id: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    description: z.string(),
    type: typeNameField,
    charge: z.boolean().meta({ description: 'It is no goods (type X): the shop does not sell it' }),
    price: amountField,
    currency: currencyField,
    stock: z.int().nullable().meta({ description: 'Units on hand; null where they are not tracked' }),
    lowStockThreshold: z.int().nullable().meta({ description: 'The stock is called low from here on down' }),
    pictureUrl: z.string().nullable(),
    active: z.boolean(),
    archived: z.boolean().meta({ description: 'It is only read, until it is restored' }),
    createdAt: instantField,
    updatedAt: instantField,
  })
  .meta({ id: 'Product' });

export const productPage = pageOf(productShape).meta({ id: 'ProductPage' });

export const oneProductShape = productShape
  .extend({ version: z.string().meta({ description: 'What If-Match takes; it is the ETag as well' }) })
  .meta({ id: 'OneProduct' });

export const stockMovementShape = z
  .object({
    id: z.string().meta({ description: 'Its number: later movements have higher ones' }),
    at: instantField,
    change: z.int().meta({ description: 'Units: above zero, that came; below, that went' }),
    stockAfter: z.int(),
    reason: z.enum(stockReasons),
    note: z
      .string()
      .nullable()
      .meta({ description: 'What was said with an adjustment; null where it came with other changes of the product' }),
    actor: z.string().meta({ description: 'Who moved it' }),
    order: z.object({ id: publicIdOf('order'), reference: z.string().nullable() }).nullable(),
    importId: publicIdOf('import').nullable(),
  })
  .meta({ id: 'StockMovement' });

export const stockMovementPage = pageOf(stockMovementShape).meta({ id: 'StockMovementPage' });

const bulkFields = z.object({
  active: z.boolean(),
  type: typeNameField,
  price: amountField,
  archived: z.boolean(),
});

const bulkLine = z.object({
  id: publicIdOf('product'),
  sku: z.string(),
  name: z.string(),
  before: bulkFields,
  after: bulkFields,
  refused: z
    .enum(['archived', 'sku-taken', 'price-too-high', 'changed-since'])
    .nullable()
    .meta({ description: 'Why it stays as it is; null where nothing is in the way' }),
});

/** What a bulk change does to each product, or would do. */
export const bulkChangeShape = z
  .object({
    id: publicIdOf('productBulkChange').nullable().meta({ description: 'By which it is undone; null in a preview' }),
    currency: currencyField,
    matched: z.int().meta({ description: 'How many it is of' }),
    changed: z.int(),
    refused: z.int().meta({ description: 'How many stay as they are, for a reason' }),
    seen: z.string().nullable().meta({ description: 'The products that match, for who changes them after a preview' }),
    lines: z.array(bulkLine).meta({ description: 'At most 100 of them' }),
  })
  .meta({ id: 'ProductBulkChange' });

export type ProductAnswer = z.output<typeof productShape>;
export type OneProductAnswer = z.output<typeof oneProductShape>;
export type StockMovementAnswer = z.output<typeof stockMovementShape>;
export type BulkChangeAnswer = z.output<typeof bulkChangeShape>;
