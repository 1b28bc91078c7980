import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ListProductsInput, ProductSort } from '@tillback/rules/validation/catalog';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { ascending, descending, instant, integer, type Order, text, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { typeNamed } from '../type-named.ts';
import { productMatches } from './product-matches.ts';
import { selectProducts, shapeProduct } from './product-rows.ts';

const orders = {
  name: ascending(text('products.name'), uuid('products.id')),
  '-name': descending(text('products.name'), uuid('products.id')),
  price: ascending(integer('products.price_minor'), uuid('products.id')),
  '-price': descending(integer('products.price_minor'), uuid('products.id')),
  createdAt: ascending(instant('products.created_at'), uuid('products.id')),
  '-createdAt': descending(instant('products.created_at'), uuid('products.id')),
} satisfies Record<ProductSort, Order>;

/** The products that all filters let through, of those that the actor may see. */
export async function listProducts(reader: Reader, input: ListProductsInput): Promise<Page<ProductAnswer>> {
  const type = input.type === undefined ? undefined : (await typeNamed(reader, input.type)).code;
  const conditions = conditionsOf({ ...input, type }, reader.store.currency);
  const rows = selectProducts(reader).where((product) => product.and(conditions));
  const page = await readPage(reader.db, { list: 'products', input, order: orders[input.sort], rows });
  return shapePage(page, (row) => shapeProduct(row, reader.store));
}

function conditionsOf(input: ListProductsInput, currency: string): Expression<SqlBool>[] {
  const { keyword, type, minPrice, maxPrice, inStock, lowStock, active, archived, ids } = input;
  const product = expressionBuilder<Tables, 'products'>();
  return [
    product('products.archived_at', archived ? 'is not' : 'is', null),
    ...(type === undefined ? [] : [product('products.type', '=', type)]),
    ...(minPrice === undefined
      ? []
      : [product('products.price_minor', '>=', readAmount('minPrice', minPrice, currency))]),
    ...(maxPrice === undefined
      ? []
      : [product('products.price_minor', '<=', readAmount('maxPrice', maxPrice, currency))]),
    ...(inStock === undefined ? [] : [inStock ? isInStock : product('products.stock', '=', 0)]),
    ...(lowStock === undefined ? [] : [lowStock ? isLow : sql<SqlBool>`(${isLow}) is not true`]),
    ...(active === undefined ? [] : [product('products.active', '=', active)]),
    ...(ids === undefined ? [] : [product('products.id', 'in', ids)]),
    ...(keyword === undefined ? [] : [product.or(productMatches(keyword))]),
  ];
}

/** What is not counted is taken to be there. */
const isInStock = sql<SqlBool>`(products.stock is null or products.stock > 0)`;

/** The first condition is that of the index. */
const isLow = sql<SqlBool>`products.low_stock_threshold is not null and products.stock <= products.low_stock_threshold`;
