import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ListProductsInput, ProductSort } from '@tillback/rules/validation/catalog';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { ascending, descending, instant, integer, type Order, text, uuid } from '../../../lists/order.ts';
import { type Page, type PageInput, readPage, shapePage } from '../../../lists/page.ts';
import type { SoughtRows } from '../../../lists/sought-rows.ts';
import type { Actor } from '../../../pipeline/actor.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { typeNamed } from '../type-named.ts';
import { idSaidBy, indexOf, soughtByKeyword } from './product-matches.ts';
import { selectProducts, shapeProduct, shownTo, whatIsShownTo } from './product-rows.ts';

const orders = {
  name: ascending(text('products.name'), uuid('products.id')),
  '-name': descending(text('products.name'), uuid('products.id')),
  price: ascending(integer('products.price_minor'), uuid('products.id')),
  '-price': descending(integer('products.price_minor'), uuid('products.id')),
  createdAt: ascending(instant('products.created_at'), uuid('products.id')),
  '-createdAt': descending(instant('products.created_at'), uuid('products.id')),
} satisfies Record<ProductSort, Order>;

type Filters = Omit<ListProductsInput, 'ids' | 'sort' | keyof PageInput>;

/** The products that all filters let through, of those that the actor may see. */
export async function listProducts(reader: Reader, input: ListProductsInput): Promise<Page<ProductAnswer>> {
  const type = input.type === undefined ? undefined : (await typeNamed(reader, input.type)).code;
  const archived = input.archived ? isArchived : isNotArchived;
  // Made when the SQL is written, which is once for many requests.
  const filters = () => [...filtersOf({ ...input, type }, reader.store.currency), ...idFilterOf(input)];
  const page = await readPage(reader.db, {
    list: 'products',
    input,
    order: orders[input.sort],
    rows: () => selectProducts(reader).where((product) => product.and([archived, ...filters()])),
    plan: planOf(input, reader.actor),
    sought: soughtBy(input, () => ({ listed: [archived, ...shownTo(reader.actor)], filters: filters() })),
  });
  return shapePage(page, (row) => shapeProduct(row, reader.store));
}

/** Names the SQL of a list whose filters are flags and a keyword; those with other values are written anew each time. */
function planOf(input: ListProductsInput, actor: Actor): string | undefined {
  const { keyword, type, minPrice, maxPrice, ids, sort, archived, inStock, lowStock, active } = input;
  const isId = keyword !== undefined && idSaidBy(keyword) !== null;
  if (isId || [type, minPrice, maxPrice, ids].some((filter) => filter !== undefined)) {
    return undefined;
  }
  const index = keyword === undefined ? 'none' : indexOf(keyword);
  return [whatIsShownTo(actor), sort, archived, inStock, lowStock, active, index].join();
}

/** All that filters ask of a product, in words that indexes answer; for what has no order and no pages. */
export async function conditionsOf(
  reader: Pick<Reader, 'db' | 'store'>,
  filters: Filters,
): Promise<Expression<SqlBool>[]> {
  const { keyword, archived } = filters;
  const type = filters.type === undefined ? undefined : (await typeNamed(reader, filters.type)).code;
  const sought = keyword === undefined || idSaidBy(keyword) !== null ? [] : [isPartOf(keyword)];
  return [
    archived ? isArchived : isNotArchived,
    ...filtersOf({ ...filters, type }, reader.store.currency),
    ...idFilterOf(filters),
    ...sought,
  ];
}

/** Who types a whole id means that product, and what may be named for it. */
function idFilterOf({ keyword }: Filters): Expression<SqlBool>[] {
  const id = keyword === undefined ? null : idSaidBy(keyword);
  return keyword === undefined || id === null ? [] : [sql<SqlBool>`(products.id = ${id} or ${isPartOf(keyword)})`];
}

function isPartOf(keyword: string): Expression<SqlBool> {
  const { words, isIndexed } = soughtByKeyword(keyword);
  return isIndexed((name) => words[name] ?? '');
}

function soughtBy(
  { keyword }: ListProductsInput,
  conditions: () => Pick<SoughtRows, 'listed' | 'filters'>,
): SoughtRows | undefined {
  return keyword === undefined || idSaidBy(keyword) !== null
    ? undefined
    : { ...soughtByKeyword(keyword), ...conditions() };
}

/** Flags are said in the words of the partial indexes; as parameters they would not be known to be what the index is of. */
function filtersOf(input: Filters & Pick<ListProductsInput, 'ids'>, currency: string): Expression<SqlBool>[] {
  const { type, minPrice, maxPrice, inStock, lowStock, active, ids } = input;
  const product = expressionBuilder<Tables, 'products'>();
  return [
    ...(type === undefined ? [] : [product('products.type', '=', type)]),
    ...(minPrice === undefined
      ? []
      : [product('products.price_minor', '>=', readAmount('minPrice', minPrice, currency))]),
    ...(maxPrice === undefined
      ? []
      : [product('products.price_minor', '<=', readAmount('maxPrice', maxPrice, currency))]),
    ...(inStock === undefined
      ? []
      : [inStock ? sql<SqlBool>`products.sold_out is not true` : sql<SqlBool>`products.sold_out`]),
    ...(lowStock === undefined
      ? []
      : [lowStock ? sql<SqlBool>`products.low_stock` : sql<SqlBool>`products.low_stock is not true`]),
    ...(active === undefined ? [] : [active ? sql<SqlBool>`products.active` : sql<SqlBool>`not products.active`]),
    ...(ids === undefined ? [] : [product('products.id', 'in', ids)]),
  ];
}

const isArchived = sql<SqlBool>`products.archived_at is not null`;
const isNotArchived = sql<SqlBool>`products.archived_at is null`;
