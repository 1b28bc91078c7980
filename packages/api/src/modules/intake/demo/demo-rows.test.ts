import { Readable } from 'node:stream';
import { localTimeOf } from '@tillback/rules/time/local-time';
import { beforeAll, describe, expect, test } from 'vitest';
import { onlineRetail } from '../presets/online-retail.ts';
import type { Interpretation, SaleRow } from '../presets/preset.ts';
import { readRows } from '../reading/read-rows.ts';
import { demoSalesCsv } from './demo-rows.ts';

const zone = 'Europe/London';

async function demoRows(now: Date): Promise<Interpretation[]> {
  const rows: Interpretation[] = [];
  const csv = Readable.from(demoSalesCsv(now, zone));
  for await (const chunk of readRows(csv, onlineRetail, { maxBytes: null, maxUnpackedBytes: null })) {
    rows.push(...chunk.rows.map((row) => onlineRetail.interpret(row.fields, { zone, now, currency: 'GBP' })));
  }
  return rows;
}

function salesIn(rows: readonly Interpretation[]): SaleRow[] {
  return rows.filter((row) => row.kind === 'sale');
}

function reasonsIn(rows: readonly Interpretation[]): string[] {
  return rows.flatMap((row) => (row.kind === 'refused' ? [row.reason] : []));
}

describe('the demo shop', () => {
  let rows: Interpretation[];

  beforeAll(async () => {
    rows = await demoRows(new Date('2026-02-10T22:00:00Z'));
  });

  test('has a few thousand lines, returns among them and a little that is refused', () => {
    expect(rows).toHaveLength(3900);
    expect(rows.filter((row) => row.kind === 'return').length).toBeGreaterThan(100);
    expect(new Set(reasonsIn(rows))).toEqual(new Set(['quantity_not_positive', 'price_not_positive']));
  });

  test('has references of its own', () => {
    const references = rows.flatMap((row) => (row.kind === 'refused' ? [] : [row.customerReference ?? 'D']));
    const invoices = rows.flatMap((row) => (row.kind === 'refused' ? [] : [row.invoice]));
    expect(references.filter((reference) => !reference.startsWith('D'))).toEqual([]);
    expect(invoices.filter((invoice) => !/^C?D\d+$/.test(invoice))).toEqual([]);
  });

  test('sold on most days of the last three months, last of all today', () => {
    const days = new Set(salesIn(rows).map((sale) => localTimeOf(sale.soldAt, zone).slice(0, 10)));
    expect([...days].toSorted().at(-1)).toBe('2026-02-10');
    expect([...days].toSorted()[0]).toBe('2025-11-11');
    expect(days.size).toBeGreaterThan(60);
  });
});

test.each(['2026-02-10T09:00:00Z', '2026-07-01T06:59:59Z', '2024-02-29T12:00:00Z', '2026-03-29T01:00:00Z'])(
  'has no sale in the future, but one on the last day, at %s',
  async (instant) => {
    const now = new Date(instant);
    const rows = await demoRows(now);
    expect(reasonsIn(rows)).not.toContain('date_in_future');
    expect(rows).toHaveLength(3900);
    const latest = salesIn(rows).at(-1)?.soldAt ?? now;
    expect(localTimeOf(latest, zone).slice(0, 10)).toBe(localTimeOf(now, zone).slice(0, 10));
    expect(now.getTime() - latest.getTime()).toBeGreaterThan(0);
  },
);
