import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { instantField } from '../../wire/fields.ts';

export const productTypeShape = z
  .object({
    id: publicIdOf('productType'),
    name: z.string(),
    code: z.string().meta({ description: 'What it was first called; it never changes, and names it as well' }),
    products: z.int().meta({ description: 'How many have it, of those not archived; exact up to 10,000' }),
    productsIsAtLeast: z.boolean().meta({ description: 'There are more than `products`' }),
    archived: z.boolean().meta({ description: 'No product gets it any more; those that have it keep it' }),
    createdAt: instantField,
    version: z.string().meta({ description: 'What If-Match takes when it is changed' }),
  })
  .meta({ id: 'ProductType' });

export const productTypePage = pageOf(productTypeShape).meta({ id: 'ProductTypePage' });

export type ProductTypeAnswer = z.output<typeof productTypeShape>;
