import type { ListProductsInput, ProductSort } from '@tillback/rules/validation/catalog';
import { ascending, descending, integer, type Order, text, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { productMatches } from './product-matches.ts';
import { selectProducts, shapeProduct } from './product-rows.ts';

const orders = {
  name: ascending(text('products.name'), uuid('products.id')),
  '-name': descending(text('products.name'), uuid('products.id')),
  price: ascending(integer('products.price_minor'), uuid('products.id')),
  '-price': descending(integer('products.price_minor'), uuid('products.id')),
} satisfies Record<ProductSort, Order>;

/** Products whose name or SKU contains the keyword, of those that the actor may see. */
export async function listProducts(reader: Reader, input: ListProductsInput): Promise<Page<ProductAnswer>> {
  const kept = selectProducts(reader).where('products.archived_at', 'is', null);
  const ofType = withType(kept, input.type);
  const chosen = input.ids ? ofType.where('products.id', 'in', input.ids) : ofType;
  const rows = withKeyword(chosen, input.keyword);
  const page = await readPage(reader.db, { list: 'products', input, order: orders[input.sort], rows });
  return shapePage(page, (row) => shapeProduct(row, reader.store.currency));
}

type Products = ReturnType<typeof selectProducts>;

function withType(rows: Products, type: ListProductsInput['type']): Products {
  return type ? rows.where('products.type', '=', type) : rows;
}

function withKeyword(rows: Products, keyword: string | undefined): Products {
  if (keyword === undefined) {
    return rows;
  }
  return rows.where((product) => product.or(productMatches(keyword)));
}
