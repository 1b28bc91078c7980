import { describe, expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';

/** A file by its lines, cells separated by `|`; the first is the header. */
function guessOf(...lines: string[]) {
  const [header = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = header.map((name, index) => ({ name, cells: rows.map((row) => row[index] ?? '') }));
  return guessMapping(columns, 'GBP');
}

test('knows the preset’s own columns', () => {
  const guess = guessOf(
    'InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country',
    '536365|85123A|WHITE LANTERN|6|2010-12-01 08:26:00|2.55|17850|United Kingdom',
    'C536379|22423|CAKE STAND|-1|2010-12-01 09:41:00|12.75||United Kingdom',
  );
  expect(guess).toEqual({
    mapping: {
      columns: {
        invoice: 'InvoiceNo',
        sku: 'StockCode',
        description: 'Description',
        quantity: 'Quantity',
        unitPrice: 'UnitPrice',
        time: 'InvoiceDate',
        customerReference: 'CustomerID',
        country: 'Country',
      },
      dateFormat: 'ymd',
      decimalSeparator: '.',
      returns: 'invoice-c',
      charges: 'letter-first',
    },
    isDateFormatSure: true,
  });
});

describe('by the columns’ names', () => {
  const files: [string, string[], Record<string, string>][] = [
    [
      'in Portuguese, with totals beside prices',
      [
        'Nº do Pedido|Data da Venda|Cód. Produto|Descrição|Qtde|Valor Unitário|Valor Total|Cliente|Nome do Cliente',
        '10021|31/05/2011 15:53|AB-1|Caneca azul|2|1.234,50|2.469,00|88|Zé da Silva',
      ],
      {
        invoice: 'Nº do Pedido',
        time: 'Data da Venda',
        sku: 'Cód. Produto',
        description: 'Descrição',
        quantity: 'Qtde',
        unitPrice: 'Valor Unitário',
        customerReference: 'Cliente',
        customerName: 'Nome do Cliente',
      },
    ],
    [
      'of a web shop, in English',
      [
        'Order ID|Created|SKU|Product name|Qty|Price each|Total|Customer name|Customer country',
        '#1001|5/31/2011 3:53 PM|MUG-1|A blue mug|2|4.50|9.00|Ada Lovelace|France',
      ],
      {
        invoice: 'Order ID',
        sku: 'SKU',
        description: 'Product name',
        quantity: 'Qty',
        unitPrice: 'Price each',
        customerName: 'Customer name',
        country: 'Customer country',
        time: 'Created',
      },
    ],
    [
      'unless the cells speak against it',
      ['Order|Date|Item|Units|Price', '7|yes|x1|three|cheap'],
      { invoice: 'Order', description: 'Item' },
    ],
  ];
  test.each(files)('%s', (_what, lines, columns) => {
    expect(guessOf(...lines).mapping.columns).toEqual(columns);
  });
});

test('by the cells, where only one column looks like the field', () => {
  const { columns } = guessOf('a|b|c|d', '2011-05-31|A blue mug|4.50|2', '2011-06-01|A red mug|5.00|1').mapping;
  expect(columns).toEqual({ time: 'a', description: 'b', unitPrice: 'c', quantity: 'd' });
  expect(guessOf('a|b', '4.50|9.00', '5.00|5.00').mapping.columns).toEqual({});
});

test('never takes a column without a name, one that is there twice, or one for two fields', () => {
  expect(guessOf('|Qty|Qty', '2|2|2').mapping.columns).toEqual({});
  const taken = Object.values(guessOf('Product|Price|Date', 'x|1.00|2011-05-31').mapping.columns);
  expect(new Set(taken).size).toBe(taken.length);
});

test.each([
  [['31/05/2011', '01/02/2011'], 'dmy', true],
  [['05/31/2011', '01/02/2011'], 'mdy', true],
  [['2011-05-31'], 'ymd', true],
  [['01/02/2011', '03/04/2011'], 'dmy', false],
])('of the dates %j says %s, and whether that is sure', (dates, format, isSure) => {
  const { mapping, isDateFormatSure } = guessOf('Date', ...dates);
  expect([mapping.dateFormat, isDateFormatSure]).toEqual([format, isSure]);
});

test.each([
  [['2,55', '1.234,50'], ','],
  [['2.55', '1,234.50'], '.'],
  [['R$ 10,00'], ','],
  [['10', '20'], '.'],
])('of the prices %j takes %s for the decimal separator', (prices, separator) => {
  expect(guessOf('Price', ...prices).mapping.decimalSeparator).toBe(separator);
});

test('takes it from whatever has decimals where no column is known to be the price', () => {
  expect(guessOf('Cost|Charged|On', '1,10|12,50|01.02.2011', '0,20|3,00|02.02.2011').mapping).toMatchObject({
    columns: { time: 'On' },
    decimalSeparator: ',',
  });
});

test('takes codes of letters for goods where most codes have letters', () => {
  expect(guessOf('SKU', 'MUG-1', 'MUG-2').mapping.charges).toBe('none');
  expect(guessOf('SKU', '10001', '10002', '10003', '10004', 'POST').mapping.charges).toBe('letter-first');
});
