import type { ProductTypes } from '@tillback/rules/catalog/product-types';
import { plainFlag } from '@tillback/rules/intake/plain-flag';
import { AmountError, type AmountErrorReason, parseAmount } from '@tillback/rules/money/amount';
import { createProductInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import { type ImportedProduct, type ImportedProductOutcome, importProducts } from '../../catalog/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { RecordCells } from '../presets/mapped-records.ts';
import type { Notation } from '../presets/notation.ts';
import { count, type ImportState } from './import-state.ts';
import { type ReadRecord, readOrWrong, valueOf, WrongCell } from './record-booking.ts';
import { acceptedRecord, type RowVerdict, refusedRecord, unchanged, wrongCell } from './row-verdict.ts';
import { sampleProducts } from './sample-records.ts';

const { sku, name, description, type, price, stock, active, pictureUrl, lowStockThreshold } = createProductInput.shape;

/** Adds and changes products; each row hears what became of it. */
export async function bookProducts(
  unit: Unit,
  state: ImportState,
  notation: Notation,
  records: readonly ReadRecord[],
): Promise<RowVerdict[]> {
  const read = records.map(({ row, cells }) => ({
    row,
    product: readOrWrong(() => readProduct(cells, notation, unit.store)),
  }));
  const wrong = read.flatMap(({ row, product }) => (product instanceof WrongCell ? [wrongCell(row, product)] : []));
  const understood = read.flatMap(({ row, product }) => (product instanceof WrongCell ? [] : [{ row, product }]));
  const rows = understood.map(({ product }) => product);
  const { isRehearsal } = state;
  const { outcomes, written } = await importProducts(unit, { importId: state.id, isRehearsal, rows });
  const added = written.filter(({ isNew }) => isNew).length;
  count(state, 'productsNew', added);
  count(state, 'productsChanged', written.length - added);
  if (isRehearsal) {
    sampleProducts(state, written, unit.store.currency);
  }
  return [...wrong, ...understood.map(({ row }, index) => verdictOf(row, outcomes[index] ?? 'unchanged'))];
}

function readProduct(cells: RecordCells, notation: Notation, { currency, types }: StoreSettings): ImportedProduct {
  const plainPrice = valueOf(cells, 'price', price, (cell) => notation.price(cell) ?? cell);
  const wholeNumber = (cell: string) => Number(notation.quantity(cell) ?? Number.NaN);
  const read = {
    name: valueOf(cells, 'name', name),
    description: valueOf(cells, 'description', description.unwrap()),
    type: codeOf(valueOf(cells, 'type', type), types),
    priceMinor: plainPrice === undefined ? undefined : minorOf(plainPrice, currency),
    stock: valueOf(cells, 'stock', stock.unwrap().unwrap(), wholeNumber),
    active: valueOf(cells, 'active', active.unwrap(), (cell) => plainFlag(cell) ?? cell),
    pictureUrl: valueOf(cells, 'pictureUrl', pictureUrl.unwrap().unwrap()),
    lowStockThreshold: valueOf(cells, 'lowStockThreshold', lowStockThreshold.unwrap().unwrap(), wholeNumber),
  };
  const said = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { ...said, sku: valueOf({ sku: cells.sku ?? '' }, 'sku', sku) ?? '' };
}

/** An archived type too: what a file says of a product was so elsewhere. */
function codeOf(typeName: string | undefined, types: ProductTypes): string | undefined {
  const named = typeName === undefined ? undefined : types.named(typeName);
  if (typeName !== undefined && !named) {
    throw new WrongCell('type', 'There is no such product type.', { rule: 'not-as-expected' });
  }
  return named?.code;
}

function minorOf(plainPrice: string, currency: string): bigint {
  try {
    return parseAmount(plainPrice, currency);
  } catch (error) {
    throw error instanceof AmountError
      ? new WrongCell('price', error.message, { rule: amountRules[error.reason] })
      : error;
  }
}

const amountRules = {
  not_a_number: 'not-as-expected',
  too_precise: 'too-precise',
  out_of_range: 'too-large',
} as const satisfies Record<AmountErrorReason, string>;

function verdictOf(row: ReadRecord['row'], outcome: ImportedProductOutcome): RowVerdict {
  switch (outcome) {
    case 'added':
    case 'changed':
      return acceptedRecord(row);
    case 'unchanged':
      return unchanged(row);
    case 'archived':
      return refusedRecord(row, 'product_archived', 'The product with this SKU is archived. Restore it first.');
    case 'name-missing':
      return refusedRecord(row, 'name_missing', 'A product that is not known yet needs a name.');
    case 'price-missing':
      return refusedRecord(row, 'price_missing', 'A product that is not known yet needs a price.');
  }
}
