import { buffer, text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessText } from '../../../wire/spreadsheet-text.ts';
import { onlineRetail } from '../presets/online-retail.ts';
import { type RefusedRowLine, refusedRowsCsv } from './refused-rows-csv.ts';
import { rowsOf } from './rows-for-tests.ts';

const formula = /^[=+@\t\r＝]|^-(?!\d+(\.\d+)?$)/;

const refused: RefusedRowLine = {
  fields: ['536365', '85123A', '=HYPERLINK("http://x")', '-6', '2010-12-01 08:26:00', '-2.55', '+44', ''],
  place: 3,
  reason: 'quantity_not_positive',
  explanation: 'The quantity of a sale is above zero, but it is "-6".',
};

async function* lines(...rows: RefusedRowLine[]): AsyncGenerator<RefusedRowLine> {
  yield* rows;
}

test('writes the columns with place, reason and explanation, for a spreadsheet', async () => {
  expect(await buffer(refusedRowsCsv(lines(refused), onlineRetail.columns)).then(String)).toBe(
    '\ufeffInvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Line,Reason,Explanation\n' +
      `536365,85123A,"'=HYPERLINK(""http://x"")",-6,2010-12-01 08:26:00,-2.55,'+44,,3,quantity_not_positive,"The quantity of a sale is above zero, but it is ""-6""."\n`,
  );
});

test('writes a header alone when nothing was refused', async () => {
  expect(await text(refusedRowsCsv(lines(), onlineRetail.columns))).toMatch(/^[^\n]*Explanation\n$/);
});

test('fails with the source of the rows', async () => {
  async function* broken(): AsyncGenerator<RefusedRowLine> {
    yield refused;
    throw new Error('database gone');
  }
  await expect(text(refusedRowsCsv(broken(), onlineRetail.columns))).rejects.toThrow('database gone');
});

test('is read back with the same cells and places, and leaves no formula for a spreadsheet', async () => {
  const cell = fc
    .tuple(fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''=", '＝'), fc.string())
    .map(([start, rest]) => (start + rest).replaceAll('\0', '').normalize('NFC').trim());
  const property = fc.asyncProperty(fc.array(cell, { minLength: 8, maxLength: 8 }), async (fields) => {
    const csv = await text(refusedRowsCsv(lines({ ...refused, fields }), onlineRetail.columns));
    expect(await rowsOf(csv)).toEqual([{ rowNumber: 1, fields, problem: null, givenPlace: 3 }]);
    expect(fields.map(harmlessText).filter((shown) => formula.test(shown))).toEqual([]);
  });
  await fc.assert(property);
});
