import { pipeline } from 'node:stream';
import { Refusal } from '@tillback/rules/errors/refusal';
import { CsvError, parse } from 'csv-parse';
import type { Separator } from './separator.ts';
import { maxRecordBytes } from './utf8-lines.ts';

type ParsedRecord = { readonly record: string[]; readonly raw: string };

/**
 * The file's records, the header first, each as its cells; empty lines are left out.
 * @throws {Refusal} `file_not_csv` for a quote that is not closed, which would make one cell of many rows
 */
export async function* csvRecords(lines: AsyncIterable<Buffer>, separator: Separator): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // An inch sign in the middle of a cell is no quotation.
    relax_quotes: true,
    skip_empty_lines: true,
    raw: true,
    max_record_size: maxRecordBytes,
  });
  // Errors of either side arrive where the records are read.
  pipeline(lines, parser, () => {});

  let recordsGiven = 0;
  try {
    for await (const { record, raw } of parser as AsyncIterable<ParsedRecord>) {
      if (isBlank(record)) continue;
      if (record.some((cell) => hasStrayQuote(cell, raw))) throw quoteNotClosed(recordsGiven);
      recordsGiven += 1;
      yield record;
    }
  } catch (error) {
    throw error instanceof CsvError ? quoteNotClosed(Number(error['records'])) : error;
  }
}

function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0]?.trim() === '';
}

// The parser keeps the opening quote of a cell whose closing quote it could not find; one that was meant is doubled.
function hasStrayQuote(cell: string, raw: string): boolean {
  return cell.startsWith('"') && /[\r\n]/.test(cell) && !raw.includes('"""');
}

function quoteNotClosed(recordsBefore: number): Refusal {
  const where = recordsBefore === 0 ? 'the header' : `row ${recordsBefore}`;
  return new Refusal('file_not_csv', `A quote (") that opens in ${where} is not closed, or closes rows later.`, {
    extra: { quoteInRow: recordsBefore },
  });
}
