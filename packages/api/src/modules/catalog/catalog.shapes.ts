import { productTypes } from '@tillback/rules/cashback/product-type';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';

export const productShape = z
  .object({
    id: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    description: z.string(),
    type: z.enum(productTypes),
    price: amountField,
    currency: currencyField,
    stock: z.int().nullable().meta({ description: 'Units on hand; null where they are not tracked' }),
    active: z.boolean(),
    archived: z.boolean().meta({ description: 'The import that added it was undone; it is only read' }),
    createdAt: instantField,
    updatedAt: instantField,
  })
  .meta({ id: 'Product' });

export const productPage = pageOf(productShape).meta({ id: 'ProductPage' });

export type ProductAnswer = z.output<typeof productShape>;
