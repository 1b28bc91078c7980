import { Readable } from 'node:stream';
import { Refusal } from '@tillback/rules/errors/refusal';
import { describe, expect, test } from 'vitest';
import { mappedSales } from '../../presets/mapped-sales.ts';
import { type SheetCell, type SheetOf, xlsxOf, zipOf } from '../../testing/xlsx-file.ts';
import { readHead } from '../read-head.ts';
import { readRows } from '../read-rows.ts';

const columns = { invoice: 'Order', sku: 'SKU', quantity: 'Qty', unitPrice: 'Price', time: 'Date' };
const header = Object.values(columns);

// 31 May 2011, 15:53.
const serial = 40_694 + (15 * 60 + 53) / 1_440;

const noLimits = { maxBytes: null, maxUnpackedBytes: null };

interface Reading {
  readonly dateFormat?: 'ymd' | 'dmy' | 'mdy';
  readonly decimalSeparator?: '.' | ',';
  readonly sheet?: string;
}

async function rowsIn(
  file: Buffer,
  { dateFormat = 'ymd', decimalSeparator = '.', sheet }: Reading = {},
): Promise<string[][]> {
  const layout = mappedSales({ columns, dateFormat, decimalSeparator, returns: 'none', charges: 'none' });
  const rows: string[][] = [];
  for await (const chunk of readRows(Readable.from([file]), layout, noLimits, sheet)) {
    rows.push(...chunk.rows.map(({ fields, problem }) => (problem ? [problem] : fields)));
  }
  return rows;
}

/** The cells of one row of data, by a sheet that has it under the header. */
async function readBack(row: readonly SheetCell[], notation?: Reading): Promise<string[]> {
  const [cells = []] = await rowsIn(xlsxOf([{ rows: [header, row] }]), notation);
  return cells;
}

function refusalOf(file: Buffer): Promise<Refusal> {
  return rowsIn(file).then(
    () => expect.fail('It was read.'),
    (error: unknown) => (error instanceof Refusal ? error : expect.fail(String(error))),
  );
}

describe('a cell is read as a person sees it', () => {
  test('dates and numbers in the notation of the mapping, texts as they are', async () => {
    const row = ['7', 'AB-1', 2, 1234.5, { date: serial }];
    // In the order of the fields: invoice, SKU, quantity, price, time.
    expect(await readBack(row)).toEqual(['7', 'AB-1', '2', '1234.5', '2011-05-31 15:53:00']);
    const brazilian = { dateFormat: 'dmy', decimalSeparator: ',' } as const;
    expect(await readBack(row, brazilian)).toEqual(['7', 'AB-1', '2', '1234,5', '31/05/2011 15:53:00']);
    expect((await readBack(row, { dateFormat: 'mdy' }))[4]).toBe('05/31/2011 15:53:00');
  });

  test.each<[string, SheetCell, string]>([
    ['a formula, by its last result', { xml: '<c><f>1+1.5</f><v>2.5</v></c>' }, '2.5'],
    ['a formula that gives text', { xml: '<c t="str"><f>A1&amp;"x"</f><v>7x</v></c>' }, '7x'],
    ['a formula without a result', { xml: '<c><f>NOW()</f></c>' }, ''],
    ['a formula that failed', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, '#DIV/0!'],
    ['what adding fractions leaves', { xml: '<c><v>0.30000000000000004</v></c>' }, '0.3'],
    ['a typed exponent', { xml: '<c><v>1E3</v></c>' }, '1000'],
    [
      'formatted text',
      { xml: '<c t="inlineStr"><is><r><t>bl</t></r><r><t>ue</t></r><rPh><t>x</t></rPh></is></c>' },
      'blue',
    ],
    ['a truth', { xml: '<c t="b"><v>1</v></c>' }, 'TRUE'],
    ['an ISO date', { xml: '<c t="d"><v>2011-05-31T15:53:00</v></c>' }, '2011-05-31 15:53:00'],
    ['an entity', 'A & B <C>', 'A & B <C>'],
  ])('%s', async (_what, cell, text) => {
    expect((await readBack(['7', cell, 1, 1, { date: serial }]))[1]).toBe(text);
  });

  test('a date that counts from 1904', async () => {
    const file = xlsxOf([{ rows: [header, ['7', 'a', 1, 1, { date: serial - 1_462 }]] }], { countsFrom1904: true });
    expect((await rowsIn(file))[0]?.[4]).toBe('2011-05-31 15:53:00');
  });
});

test('columns stand in any order, cells may be missing, and empty rows and a title are left out', async () => {
  const rows = [
    ['Sales of May'],
    [],
    ['Shop', 'Date', 'Price', 'Qty', 'SKU', 'Order'],
    ['Centro', { date: serial }, 2.55, 1, 'a', 7],
    [null, null, null],
    [null, { date: serial }, null, 2, 'b', 8],
    ['Centro', { date: serial }],
  ];
  expect(await rowsIn(xlsxOf([{ rows }]))).toEqual([
    ['7', 'a', '1', '2.55', '2011-05-31 15:53:00'],
    ['8', 'b', '2', '', '2011-05-31 15:53:00'],
    ['', '', '', '', '2011-05-31 15:53:00'],
  ]);
});

test('what is merged downwards counts for every row of it', async () => {
  const date = { date: serial };
  const rows = [
    header,
    ['7', 'a', 1, 1, date],
    [null, 'b', 1, 1, date],
    [null, 'c', 1, 1, date],
    ['8', 'd', 1, 1, date],
  ];
  const read = await rowsIn(xlsxOf([{ rows, merged: ['A2:A4'] }]));
  expect(read.map(([invoice, sku]) => `${invoice} ${sku}`)).toEqual(['7 a', '7 b', '7 c', '8 d']);
});

test('the first sheet with a table is read, or the one that is asked for; hidden ones are left aside', async () => {
  const table = (invoice: string): SheetOf['rows'] => [header, [invoice, 'a', 1, 1, { date: serial }]];
  const file = xlsxOf([
    { name: 'Hidden', rows: table('1'), isHidden: true },
    { name: 'Notes', rows: [['about']] },
    { name: 'May & June', rows: table('2') },
    { name: 'July', rows: table('3') },
  ]);
  expect((await rowsIn(file)).map(([invoice]) => invoice)).toEqual(['2']);
  const names = ['Notes', 'May & June', 'July'];
  const head = await readHead(Readable.from([file]), 10, noLimits);
  expect(head).toMatchObject({ columns: header, sheet: { name: 'May & June', names } });

  expect((await rowsIn(file, { sheet: 'July' })).map(([invoice]) => invoice)).toEqual(['3']);
  await expect(rowsIn(file, { sheet: 'Notes' })).rejects.toMatchObject({
    code: 'file_empty',
    detail: 'The sheet "Notes" does not have a table with a header.',
  });
  await expect(rowsIn(file, { sheet: 'Hidden' })).rejects.toMatchObject({ code: 'sheet_not_found' });
});

describe('is refused in a sentence:', () => {
  const oldWorkbook = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2_000)]);
  const whole = xlsxOf([{ rows: [header, ['7', 'a', 1, 1, 1]] }]);
  const encrypted = Buffer.from(whole);
  // The flag of a password, in every header of the archive.
  for (let at = encrypted.indexOf('PK\x01\x02'); at >= 0; at = encrypted.indexOf('PK\x01\x02', at + 1)) {
    encrypted.writeUInt16LE(1, at + 8);
  }

  test.each([
    ['an .xls, or one with a password', oldWorkbook, 'file_not_workbook', 'without a password'],
    ['a protected archive', encrypted, 'file_not_workbook', 'has a password'],
    ['a document', zipOf({ 'word/document.xml': '<x/>' }), 'file_not_workbook', 'no Excel workbook'],
    ['an .xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'file_not_workbook', '.xlsb'],
    ['half a workbook', whole.subarray(0, whole.length / 2), 'file_not_workbook', 'damaged or incomplete'],
    ['broken XML', zipOf({ 'xl/workbook.xml': '<workbook><sheets></workbook>' }), 'file_not_workbook', 'damaged'],
    ['no table', xlsxOf([{ rows: [['one'], ['two']] }]), 'file_empty', 'No sheet'],
    ['a header alone', xlsxOf([{ rows: [header] }]), 'file_empty', 'no rows'],
    [
      'other columns',
      xlsxOf([
        {
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ]),
      'header_mismatch',
      'lacks Order',
    ],
  ])('%s', async (_what, file, code, said) => {
    const { code: found, detail } = await refusalOf(file);
    expect([found, detail]).toEqual([code, expect.stringContaining(said)]);
  });

  test('more than 50,000 rows, with the number', async () => {
    const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
    const names = header.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`);
    const sheet = `<worksheet><sheetData><row>${names.join('')}</row>${row.repeat(50_001)}</sheetData></worksheet>`;
    const { code, detail } = await refusalOf(workbookOf(sheet));
    expect([code, detail]).toEqual(['workbook_too_large', expect.stringContaining('50,000 rows')]);
  });

  test('more than 20 MB, with the number', async () => {
    const blocks = Array.from({ length: 21 }, () => Buffer.alloc(1_000_000));
    const { code, detail } = await refusalOf(Buffer.concat([Buffer.from('PK\x03\x04'), ...blocks]));
    expect([code, detail]).toEqual(['workbook_too_large', expect.stringContaining('20 MB')]);
  });

  test('a bomb', async () => {
    const bomb = workbookOf(Buffer.alloc(40_000_000, ' '));
    expect((await refusalOf(bomb)).code).toBe('workbook_too_large');
  });
});

/** A workbook of one sheet with just this XML. */
function workbookOf(sheet: string | Buffer): Buffer {
  const relation = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>';
  return zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  });
}
