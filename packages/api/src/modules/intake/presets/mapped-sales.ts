import { type MappingField, mappedFields, type SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { cutAt, longestCell } from '../reading/cell-text.ts';
import { notationOf } from './notation.ts';
import type { Preset } from './preset.ts';
import { beginsWithoutDigit, interpretCells, longestReference, type SalesCells } from './sales-cells.ts';

/** The name that imports have whose columns were mapped by a person. */
export const mappedName = 'mapped';

/** Reads the files of which somebody said what their columns hold. What a row comes to mean is judged as everywhere. */
export function mappedSales(mapping: SalesMapping): Preset {
  const fields = mappedFields(mapping);
  const cellsOf = cellReader(mapping, fields);
  const notation = notationOf(mapping.dateFormat, mapping.decimalSeparator);
  return {
    name: mappedName,
    kind: 'sales',
    columns: fields.map((field) => mapping.columns[field] ?? ''),
    longestCell,
    notation,
    documentOf: (row) => {
      const { invoice, isReturn } = cellsOf(row);
      return { invoice: cutAt(invoice, longestReference), isReturn };
    },
    interpret: (row, context) => interpretCells(cellsOf(row), notation, context),
  };
}

type CellReader = (row: readonly string[]) => SalesCells;

function cellReader({ returns, charges }: SalesMapping, fields: readonly MappingField[]): CellReader {
  return (row) => {
    const cell = (field: MappingField) => row[fields.indexOf(field)] ?? '';
    const [invoice, sku, quantity] = [cell('invoice'), cell('sku'), cell('quantity')];
    return {
      invoice,
      sku: sku.toUpperCase(),
      description: cell('description'),
      customerReference: cell('customerReference'),
      customerName: cell('customerName'),
      country: cell('country'),
      quantity,
      unitPrice: cell('unitPrice'),
      time: cell('time'),
      isReturn: returns === 'invoice-c' ? invoice.startsWith('C') : returns !== 'none' && quantity.startsWith('-'),
      isCharge: charges === 'letter-first' && beginsWithoutDigit(sku),
    };
  };
}
