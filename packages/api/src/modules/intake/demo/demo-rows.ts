import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { instantOfLocalTime, localTimeOf } from '@tillback/rules/time/local-time';
import { stringify } from 'csv-stringify';
import { onlineRetail } from '../presets/online-retail.ts';
import { readRows } from '../reading/read-rows.ts';

const sample = new URL('./online-retail-sample.csv.gz', import.meta.url);
const noLimits = { maxBytes: null, maxUnpackedBytes: null };

const millisecondsPerDay = 86_400_000;
const minutesBeforeNow = 5;
const timeColumn = onlineRetail.columns.indexOf('InvoiceDate');

/**
 * The demo shop's sales as a CSV for the preset `online-retail`, moved by whole days so that the last of them is
 * today in the zone. What would be later than now happened some minutes ago instead.
 */
export function demoSalesCsv(now: Date, zone: string): Readable {
  const csv = stringify({ header: true, columns: [...onlineRetail.columns] });
  pipeline(Readable.from(movedRows(now, zone)), csv, () => {});
  return csv;
}

async function* movedRows(now: Date, zone: string): AsyncGenerator<string[]> {
  const rows = await sampleRows();
  const lastDay = dayNumberOf(rows.map(timeIn).reduce((latest, time) => (time > latest ? time : latest), ''));
  const daysToMove = dayNumberOf(localTimeOf(now, zone)) - lastDay;
  const latest = localTimeOf(new Date(now.getTime() - minutesBeforeNow * 60_000), zone);

  for (const row of rows) {
    const moved = movedTime(timeIn(row), daysToMove);
    yield row.with(timeColumn, isLater(moved, now, zone) ? latest : moved);
  }
}

async function sampleRows(): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const chunk of readRows(createReadStream(sample), onlineRetail, noLimits)) {
    rows.push(...chunk.rows.map((row) => row.fields));
  }
  return rows;
}

function timeIn(row: readonly string[]): string {
  return row[timeColumn] ?? '';
}

function dayNumberOf(localTime: string): number {
  return Date.parse(`${localTime.slice(0, 10)}T00:00:00Z`) / millisecondsPerDay;
}

function movedTime(localTime: string, days: number): string {
  const day = new Date((dayNumberOf(localTime) + days) * millisecondsPerDay).toISOString().slice(0, 10);
  return day + localTime.slice(10);
}

function isLater(localTime: string, now: Date, zone: string): boolean {
  const instant = instantOfLocalTime(localTime, zone);
  return instant !== null && instant > now;
}
