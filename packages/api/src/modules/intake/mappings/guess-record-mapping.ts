import type { RecordKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import { guessColumns, type SampledColumn } from './guess-columns.ts';
import { guessDecimalSeparator } from './guess-notation.ts';
import { recordColumns } from './record-columns.ts';

/** How a file of products or customers is probably to be read; fields for which no column was found are not in it. */
export function guessRecordMapping(kind: RecordKind, sampled: readonly SampledColumn[]): RecordMapping {
  const columns = guessColumns(recordColumns[kind], sampled);
  const price = sampled.find(({ name }) => name === columns.price);
  // Where nobody knows which column has the prices, any column with decimals says how they are written.
  const prices = price?.cells ?? sampled.flatMap(({ cells }) => cells);
  return { columns, decimalSeparator: guessDecimalSeparator(prices) };
}
