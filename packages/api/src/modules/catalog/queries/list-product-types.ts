import type { ListProductTypesInput } from '@tillback/rules/validation/product-types';
import { ascending, text, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductTypeAnswer } from '../product-types.shapes.ts';
import { selectProductTypes, shapeProductType } from './product-type-rows.ts';

const byName = ascending(text('product_types.name'), uuid('product_types.id'));

/** The product types by their names, archived ones too unless they are filtered out. */
export async function listProductTypes(reader: Reader, input: ListProductTypesInput): Promise<Page<ProductTypeAnswer>> {
  const { archived } = input;
  const types = selectProductTypes(reader);
  const rows =
    archived === undefined ? types : types.where('product_types.archived_at', archived ? 'is not' : 'is', null);
  return shapePage(await readPage(reader.db, { list: 'product-types', input, order: byName, rows }), shapeProductType);
}
