import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { onlineRetail } from '../presets/online-retail.ts';
import { readRows } from './read-rows.ts';
import { chunksOf, csvRow, headerLine, rowsOf } from './rows-for-tests.ts';

const file = `${headerLine}\n${csvRow()}\n`;

describe('refuses', () => {
  const bomb = gzipSync(`${headerLine}\n${`${csvRow()}\n`.repeat(500_000)}`);
  const refusals: [string, string | Buffer, string, RegExp][] = [
    ['an empty file', '', 'file_empty', /empty/],
    ['a file of blank lines', '\ufeff\r\n \r\n', 'file_empty', /empty/],
    ['an empty file in gzip', gzipSync(''), 'file_empty', /empty/],
    ['a header without rows', `${headerLine}\n`, 'file_empty', /no rows/],
    ['prose', 'Dear all\nplease find attached', 'file_not_csv', /InvoiceNo,StockCode/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file_not_csv', /does not begin like a CSV/],
    ['NUL bytes', Buffer.alloc(200_000), 'file_not_csv', /./],
    ['half a workbook', Buffer.from('PK\x03\x04\x14\0'), 'file_not_workbook', /damaged/],
    ['a packed workbook', gzipSync('PK\x03\x04\x14\0'), 'file_not_csv', /by itself/],
    ['a PDF', '%PDF-1.7\n1,2,3', 'file_not_csv', /PDF/],
    ['UTF-16', Buffer.from(`\ufeff${file}`, 'utf16le'), 'file_not_csv', /UTF-16/],
    ['UTF-16 without its mark', Buffer.from(file, 'utf16le'), 'file_not_csv', /does not begin like a CSV/],
    ['gzip in gzip', gzipSync(gzipSync(file)), 'file_not_csv', /twice/],
    ['gzip that is cut off', gzipSync(file.repeat(50)).subarray(0, -20), 'file_not_csv', /damaged or incomplete/],
    [
      'gzip that is damaged',
      Buffer.concat([gzipSync(file).subarray(0, 12), Buffer.alloc(40, 7)]),
      'file_not_csv',
      /damaged/,
    ],
    [
      'a missing column',
      file.replace('UnitPrice', 'Price'),
      'header_mismatch',
      /lacks UnitPrice\. Found: InvoiceNo.*Price/,
    ],
    ['a header that is only data', csvRow(), 'header_mismatch', /lacks InvoiceNo/],
    [
      'a column that stands twice',
      file.replace('Country', 'Quantity,Country'),
      'header_mismatch',
      /more than one .*Quantity/,
    ],
    ['an endless line', `${headerLine}\n${'x'.repeat(200_000)}`, 'file_not_csv', /too long/],
    [
      'a quote that is never closed',
      `${file}${csvRow({ Country: '"UK' })}\n${file}`,
      'file_not_csv',
      /row 2 is not closed/,
    ],
    [
      'a quote that closes rows later',
      `${file}${csvRow({ StockCode: '"8' })}\n${csvRow({ Country: '"UK"' })}\n`,
      'file_not_csv',
      /row 2/,
    ],
    [
      'a quote that would hold a large file in memory',
      `${file}${csvRow({ Country: '"UK' })}\n${`${csvRow()}\n`.repeat(20_000)}`,
      'file_not_csv',
      /row 2/,
    ],
    ['a gzip bomb', bomb, 'archive_too_large', /200 times its size/],
  ];

  test.each(refusals)('%s', async (_, content, code, detail) => {
    await expect(rowsOf(content)).rejects.toMatchObject({
      name: 'Refusal',
      code,
      detail: expect.stringMatching(detail),
    });
  });

  test('a file above the limit, before all of it has arrived', async () => {
    let blocksSent = 0;
    const endless = Readable.from(
      (function* () {
        yield Buffer.from(`${headerLine}\n`);
        for (;;) {
          blocksSent += 1;
          yield Buffer.from(`${csvRow()}\n`.repeat(100));
        }
      })(),
    );
    const reading = readRows(endless, onlineRetail, { maxBytes: 100_000, maxUnpackedBytes: null });
    await expect(chunksOf(reading)).rejects.toMatchObject({ code: 'file_too_large', detail: /100 kB/ });
    expect(blocksSent).toBeLessThan(100);
    expect(endless.destroyed).toBe(true);
  });

  test('a compressed file that unpacks above the limit', async () => {
    const limits = { maxUnpackedBytes: 100_000 };
    await expect(rowsOf(gzipSync(file.repeat(5000)), limits)).rejects.toMatchObject({ code: 'archive_too_large' });
  });
});

test('names what is missing and what was found for a program, too', async () => {
  await expect(rowsOf('InvoiceNo;Price\n1;2')).rejects.toMatchObject({
    extra: { missing: onlineRetail.columns.slice(1), repeated: [], found: ['InvoiceNo', 'Price'] },
  });
});
