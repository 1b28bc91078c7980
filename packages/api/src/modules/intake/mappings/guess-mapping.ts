import { comparableColumn, type MappingField, type SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { guessColumns, type SampledColumn } from './guess-columns.ts';
import { guessDateFormat, guessDecimalSeparator } from './guess-notation.ts';
import { salesColumns } from './sales-columns.ts';

export interface GuessedMapping {
  /** Fields for which no column was found are not in it. */
  readonly mapping: SalesMapping;
  /** The dates could have the day or the month first: somebody should look. */
  readonly isDateFormatSure: boolean;
}

const cancelledInvoice = /^C\d/;
const mostlyShare = 0.8;

/** How a file is probably to be read, by its header and the first of its rows. */
export function guessMapping(sampled: readonly SampledColumn[], currency: string): GuessedMapping {
  const columns = guessColumns(salesColumns, sampled);
  const cellsOf = (field: MappingField) => {
    const column = comparableColumn(columns[field] ?? '');
    return sampled.find(({ name }) => comparableColumn(name) === column)?.cells ?? [];
  };
  // Where nobody knows which column has the prices, any column with decimals says how they are written.
  const prices = columns.unitPrice === undefined ? sampled.flatMap(({ cells }) => cells) : cellsOf('unitPrice');
  const dates = guessDateFormat(cellsOf('time'), currency === 'USD' ? 'mdy' : 'dmy');
  return {
    mapping: {
      columns,
      dateFormat: dates.format,
      decimalSeparator: guessDecimalSeparator(prices),
      returns: cellsOf('invoice').some((invoice) => cancelledInvoice.test(invoice)) ? 'invoice-c' : 'negative-quantity',
      charges: haveNumbers(cellsOf('sku')) ? 'letter-first' : 'none',
    },
    isDateFormatSure: dates.isSure,
  };
}

/** Where goods have numbers, a code of letters is something else: postage, a fee. */
function haveNumbers(codes: readonly string[]): boolean {
  return codes.length > 0 && codes.filter((code) => /^\d/.test(code)).length >= codes.length * mostlyShare;
}
