import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openPackage } from '../../modules/intake/reading/workbook/package-parts.ts';
import { type ChosenSheet, workbookRecords } from '../../modules/intake/reading/workbook/read-workbook.ts';
import { amountField } from '../../wire/fields.ts';
import { xlsxOf } from './xlsx.ts';

const item = z.object({
  name: z.string(),
  customer: z.object({ name: z.string() }).nullable(),
  quantity: z.int().optional(),
  price: amountField.nullable(),
  active: z.boolean(),
  lines: z.array(z.string()),
});

type Row = z.input<typeof item>;

const row = (changes: Partial<Row> = {}): Row => ({
  name: 'Mug',
  customer: { name: 'Zoë' },
  quantity: 2,
  price: '12.30',
  active: true,
  lines: ['x'],
  ...changes,
});

async function* rows(...values: unknown[]) {
  yield* values;
}

/** What an import of ours reads of it. */
async function readAgain(bytes: Buffer, sheet: string | null = null) {
  const records: string[][] = [];
  let chosen: ChosenSheet | null = null;
  const notation = { dateFormat: 'ymd', decimalSeparator: '.' } as const;
  for await (const record of workbookRecords(bytes, { notation, sheet }, (found) => (chosen = found))) {
    records.push(record);
  }
  return { records, chosen: chosen as ChosenSheet | null };
}

async function sheetXmlOf(...values: Row[]): Promise<string> {
  const parts = await openPackage(await buffer(xlsxOf(item, rows(...values))));
  return (await buffer(parts.read('xl/worksheets/sheet1.xml'))).toString();
}

test('is a workbook that an import reads: a column for each field, lists left out', async () => {
  const { records } = await readAgain(await buffer(xlsxOf(item, rows(row(), row({ customer: null, price: null })))));
  expect(records).toEqual([
    ['name', 'customer.name', 'quantity', 'price', 'active'],
    ['Mug', 'Zoë', '2', '12.3', 'TRUE'],
    ['Mug', '', '2', '', 'TRUE'],
  ]);
});

test('writes amounts and counts as numbers, and what only looks like one as text', async () => {
  const xml = await sheetXmlOf(row({ name: '00123' }));
  expect(xml).toContain('<c t="inlineStr"><is><t xml:space="preserve">00123</t></is></c>');
  expect(xml).toContain('<c><v>2</v></c><c s="1"><v>12.30</v></c>');
});

test('keeps an amount as text of which a spreadsheet would forget the last digits', async () => {
  expect(await sheetXmlOf(row({ price: '9999999999999999.99' }))).toContain('>9999999999999999.99</t>');
});

test.for(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\uff1d1'])('makes %j harmless', async (name) => {
  const { records } = await readAgain(await buffer(xlsxOf(item, rows(row({ name })))));
  expect(records[1]?.[0]).toMatch(/^'/);
});

test('writes what XML cannot hold as workbooks do, and halves of letters as a sign that they were lost', async () => {
  const xml = await sheetXmlOf(row({ name: 'a\u0007b <&> _x0007_ \ud800c' }));
  expect(xml).toContain('a_x0007_b &lt;&amp;&gt; _x005F_x0007_ \ufffdc');
});

test('goes on in another sheet where one is full', async () => {
  const names = Array.from({ length: 5 }, (_, index) => row({ name: `Mug ${index}` }));
  const bytes = await buffer(xlsxOf(item, rows(...names), 2));
  const sheets = await Promise.all(['1', '2', '3'].map((sheet) => readAgain(bytes, sheet)));
  expect(sheets.map(({ records }) => records.map(([name]) => name))).toEqual([
    ['name', 'Mug 0', 'Mug 1'],
    ['name', 'Mug 2', 'Mug 3'],
    ['name', 'Mug 4'],
  ]);
});

test('is a workbook with its head where there is nothing', async () => {
  expect((await readAgain(await buffer(xlsxOf(item, rows())))).records).toHaveLength(1);
});

test('breaks off where its items do', async () => {
  async function* broken() {
    yield row();
    throw new Error('gone');
  }
  await expect(buffer(xlsxOf(item, broken()))).rejects.toThrow('gone');
});

test('reads nothing more once nobody wants the file', async () => {
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield row();
    } finally {
      isClosed = true;
    }
  }
  const file = xlsxOf(item, endless());
  for await (const _chunk of file) break;
  await expect.poll(() => isClosed).toBe(true);
});
