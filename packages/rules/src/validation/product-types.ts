import * as z from 'zod';
import { longestTypeName } from '../catalog/product-types.ts';
import { idOf } from '../ids/id-schema.ts';
import { unsortedListInput } from './list-input.ts';
import { mustBe } from './messages.ts';
import { text } from './text.ts';
import { version } from './version.ts';

/** How a type is named, whatever the capitals and accents; a name that it had before still names it. */
export const typeName = text(longestTypeName).meta({ description: 'The name of a product type', examples: ['A'] });

const archived = z.boolean({ error: mustBe('true or false') }).optional();

export const listProductTypesInput = unsortedListInput({
  archived: archived.meta({ description: 'Only what was archived, or only what was not' }),
});

export const createProductTypeInput = z.strictObject({ name: typeName });

/** What is not sent stays as it is. */
export const updateProductTypeInput = z.strictObject({
  id: idOf('productType'),
  version,
  name: typeName.optional(),
  archived: archived.meta({ description: 'Whether no product gets it any more; those that have it keep it' }),
});

export type ListProductTypesInput = z.output<typeof listProductTypesInput>;
export type CreateProductTypeInput = z.output<typeof createProductTypeInput>;
export type UpdateProductTypeInput = z.output<typeof updateProductTypeInput>;
