import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import * as z from 'zod';
import { harmlessText } from '../wire/spreadsheet-text.ts';

/** Where a column's values are in an item: `['customer', 'name']` is the column `customer.name`. */
type Column = readonly string[];

/**
 * The items of a list as a CSV (UTF-8 with a byte order mark, for spreadsheets): a column for each field that the
 * schema of an item has, in its order; lists within an item are left out. Cells that look like formulas are made harmless.
 * An error of `items` destroys the stream with it.
 */
export function csvOf(schema: z.ZodType, items: AsyncIterable<unknown>): Readable {
  const columns = columnsOf(schema);
  const csv = stringify({ header: true, columns: columns.map((column) => column.join('.')), bom: true });
  // Either side's error destroys the other; the reader of the stream hears of it there.
  pipeline(Readable.from(cellsOf(items, columns)), csv, () => {});
  return csv;
}

function columnsOf(schema: z.ZodType, path: Column = []): Column[] {
  const kind = withoutAbsence(schema);
  if (kind instanceof z.ZodObject) {
    return Object.entries(kind.shape).flatMap(([name, field]) => columnsOf(field as z.ZodType, [...path, name]));
  }
  return kind instanceof z.ZodArray ? [] : [path];
}

function withoutAbsence(schema: z.ZodType): z.ZodType {
  const mayBeAbsent = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return mayBeAbsent ? withoutAbsence(schema.unwrap() as z.ZodType) : schema;
}

async function* cellsOf(items: AsyncIterable<unknown>, columns: readonly Column[]): AsyncGenerator<string[]> {
  for await (const item of items) {
    yield columns.map((column) => cellOf(column.reduce(memberOf, item)));
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return harmlessText(typeof value === 'string' ? value : JSON.stringify(value));
}
