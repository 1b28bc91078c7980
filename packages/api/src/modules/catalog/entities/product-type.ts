import { defineEntity, p } from '@mikro-orm/core';

/** A type that products can have. `code` is what it was first called: products, order lines and rules keep that. */
export const StoredProductTypeSchema = defineEntity({
  name: 'StoredProductType',
  tableName: 'product_types',
  properties: {
    id: p.uuid().primary(),
    code: p.string().length(40),
    name: p.string().length(40),
    archivedAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ name: 'product_types_name_index', properties: ['name', 'id'] }],
  uniques: [{ name: 'product_types_code_unique', properties: ['code'] }],
});

export class StoredProductType extends StoredProductTypeSchema.class {}
StoredProductTypeSchema.setClass(StoredProductType);

/** A name that a type has or had, and since when. Only added to; one that a type had is never another's. */
export const ProductTypeNameSchema = defineEntity({
  name: 'ProductTypeName',
  tableName: 'product_type_names',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    productType: () => p.manyToOne(StoredProductType).ref().deleteRule('restrict').updateRule('no action'),
    name: p.string().length(40),
    /** Without capitals and accents. */
    folded: p
      .text()
      .nullable()
      .generated(`(lower(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'))) stored`),
    since: p.datetime().defaultRaw('now()'),
  },
  indexes: [
    { name: 'product_type_names_type_index', properties: ['productType', 'id'] },
    { name: 'product_type_names_folded_index', properties: ['folded'] },
  ],
});

export class ProductTypeName extends ProductTypeNameSchema.class {}
ProductTypeNameSchema.setClass(ProductTypeName);
