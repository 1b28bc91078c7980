import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onlineRetail } from '../presets/online-retail.ts';
import { readRows } from './read-rows.ts';
import { chunksOf, csvRow, headerLine, rowsOf } from './rows-for-tests.ts';

const lantern = ['536365', '85123A', 'LANTERN', '6', '2010-12-01 08:26:00', '2.55', '17850', 'United Kingdom'];
const lanternRow = { rowNumber: 1, fields: lantern, problem: null, givenPlace: null };
const file = `${headerLine}\n${csvRow()}\n`;

describe('reads the same rows from', () => {
  const ways: [string, string | Buffer][] = [
    ['a plain file', file],
    ['a file without a last line end', file.trimEnd()],
    ['a file with a byte order mark', `\ufeff${file}`],
    ['CRLF line ends', file.replaceAll('\n', '\r\n')],
    ['CR line ends', file.replaceAll('\n', '\r')],
    ['semicolons', file.replaceAll(',', ';')],
    ['tabs', file.replaceAll(',', '\t')],
    ['empty lines in between', `\n  \n${file.replaceAll('\n', '\n\n')}`],
    [
      'a header in other capitals, with spaces',
      file.replace(headerLine, headerLine.toLowerCase().replaceAll(',', ' , ')),
    ],
    ['quoted cells', file.replaceAll(/[^,\n]+/g, '"$&"')],
    ['cells with spaces around', file.replaceAll(',', ' ,\u00a0')],
    [
      'empty cells after the last column',
      file.replaceAll('Kingdom', 'Kingdom,,').replace(headerLine, `${headerLine},,`),
    ],
    ['gzip', gzipSync(file)],
    ['gzip in several members', Buffer.concat([gzipSync(headerLine), gzipSync(`\n${csvRow()}`)])],
    ['a NUL byte in a cell', file.replace('LANTERN', 'LAN\0TERN')],
  ];

  test.each(ways)('%s', async (_, content) => {
    expect(await rowsOf(content)).toEqual([lanternRow]);
    expect(await rowsOf(content, {}, 1)).toEqual([lanternRow]);
  });
});

test('takes the columns in any order and leaves others aside', async () => {
  const [row] = await rowsOf(
    'Country,Note,CustomerID,UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo\nUnited Kingdom,x,17850,2.55,2010-12-01 08:26:00,6,LANTERN,85123A,536365',
  );
  expect(row).toEqual(lanternRow);
});

describe('reads letters', () => {
  const inUtf8 = `${headerLine}\n${csvRow({ Description: 'CAFÉ €5 “ZOË”' })}\n`;

  test('in UTF-8', async () => {
    expect((await rowsOf(inUtf8, {}, 3))[0]?.fields[2]).toBe('CAFÉ €5 “ZOË”');
  });

  test('in Latin-1, also where the first one comes late', async () => {
    const late = `${file}${`${csvRow()}\n`.repeat(3000)}${csvRow({ Description: 'VOUCHER £40' })}\n`;
    expect((await rowsOf(Buffer.from(late, 'latin1'))).at(-1)?.fields[2]).toBe('VOUCHER £40');
  });

  test('in Windows-1252', async () => {
    const bytes = Buffer.from(`${headerLine}\n${csvRow({ Description: 'A\x80B\x92C' })}\n`, 'latin1');
    expect((await rowsOf(bytes))[0]?.fields[2]).toBe('A€B’C');
  });

  test('of a half surrogate pair, which no database stores, as well-formed text', async () => {
    const [before = '', after = ''] = csvRow({ Description: 'A#B' }).split('#');
    const bytes = Buffer.concat([
      Buffer.from(`${headerLine}\n${before}`),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(after),
    ]);
    expect((await rowsOf(bytes))[0]?.fields[2]?.isWellFormed()).toBe(true);
  });
});

describe('delivers a row with a problem, and the rows after it', () => {
  const problems: [string, string, string][] = [
    ['too few columns', '536365,85123A', 'too_few_columns'],
    ['too many columns', `${csvRow()},more`, 'too_many_columns'],
    ['a cell of more than 1,000 characters', csvRow({ Description: 'x'.repeat(1001) }), 'field_too_long'],
  ];

  test.each(problems)('%s', async (_, row, problem) => {
    const [bad, good] = await rowsOf(`${headerLine}\n${row}\n${csvRow()}\n`);
    expect(bad).toMatchObject({ rowNumber: 1, problem });
    expect(bad?.fields).toHaveLength(8);
    expect(good).toEqual({ ...lanternRow, rowNumber: 2 });
  });
});

test('keeps inch signs and quotes within cells', async () => {
  const rows = await rowsOf(
    `${headerLine}\n${csvRow({ Description: '12" RULER' })}\n${csvRow({ Description: '"A ""B"", C\nD"' })}\n`,
  );
  expect(rows.map((row) => row.fields[2])).toEqual(['12" RULER', 'A "B", C\nD']);
});

test('passes on what breaks in the source, and closes it when the caller stops early', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from(file);
      throw new Error('connection lost');
    })(),
  );
  const limits = { maxBytes: null, maxUnpackedBytes: null };
  await expect(chunksOf(readRows(broken, onlineRetail, limits))).rejects.toThrow('connection lost');

  const long = Readable.from([Buffer.from(file), Buffer.from(`${csvRow()}\n`.repeat(5000))]);
  for await (const _ of readRows(long, onlineRetail, limits)) break;
  expect(long.destroyed).toBe(true);
});

test('gives chunks of a thousand rows with how much of the file they took', async () => {
  const content = Buffer.from(`${headerLine}\n${`${csvRow()}\n`.repeat(2500)}`);
  const reading = readRows(Readable.from([content]), onlineRetail, { maxBytes: null, maxUnpackedBytes: null });
  const chunks = await chunksOf(reading);
  expect(chunks.map((chunk) => chunk.rows.length)).toEqual([1000, 1000, 500]);
  expect(chunks.at(-1)).toMatchObject({ bytesRead: content.length });
  expect(chunks.at(-1)?.rows.at(-1)?.rowNumber).toBe(2500);
});

test('reads whatever text was written as a CSV, with any separator, line end and block size', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', "'", 'é', 'a', ' ') }),
  );
  const table = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 5 });
  const property = fc.asyncProperty(
    table,
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.integer({ min: 1, max: 50 }),
    async (rows, separator, lineEnd, blockSize) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
      const content = [onlineRetail.columns.join(separator), ...quoted].join(lineEnd);
      const read = await rowsOf(content, {}, blockSize);
      expect(read.map((row) => row.fields)).toEqual(rows.map((row) => row.map(asStored)));
      expect(read.every((row) => row.problem === null)).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

function asStored(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim();
}
