import { text } from 'node:stream/consumers';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../../../testing/test-shop.ts';
import { exportRefusedRows } from '../queries/export-refused-rows.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { countsIn, faultIn, ordersIn, verdictsOf } from '../testing/booked.ts';
import { brazilianMapping } from '../testing/brazilian-mapping.ts';
import { fileOf, importCall, importFile } from '../testing/sales-file.ts';
import { deleteMapping } from './delete-mapping.ts';
import { saveMapping } from './save-mapping.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const header = 'Loja;Pedido;Data;Código;Qtd;Preço;Cliente;Nome';

function mapped(source: string, mapping: SalesMapping | string = brazilianMapping) {
  return { preset: undefined, mapping, source };
}

test('a mapped file is booked as the preset books the same sales', async () => {
  const rows = [
    { invoice: '1', sku: '10001', quantity: 3, price: '2.50', customer: 'A' },
    { invoice: '2', sku: 'POST', quantity: 1, price: '18.00', customer: 'B' },
    { invoice: '1', sku: '10002', quantity: '1e3', price: '1.00', customer: 'A' },
    { invoice: 'C3', sku: '10001', quantity: -2, price: '2.50', customer: 'A' },
    { invoice: 'C4', sku: '10009', quantity: -1, price: '1.00', customer: 'A' },
  ];
  const columns = {
    invoice: 'InvoiceNo',
    sku: 'StockCode',
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'UnitPrice',
    time: 'InvoiceDate',
    customerReference: 'CustomerID',
    country: 'Country',
  };
  const mapping = { ...brazilianMapping, columns, dateFormat: 'ymd', decimalSeparator: '.' } as const;
  const byPreset = await importFile(shop, rows, { source: 'preset' });
  const byMapping = await importFile(shop, fileOf(rows), {
    ...mapped('mapping', { ...mapping, returns: 'invoice-c', charges: 'letter-first' }),
  });

  const withoutNews = { customersNew: 0, productsNew: 0, secondsTaken: 0 };
  expect({ ...byMapping.report, ...withoutNews }).toEqual({ ...byPreset.report, ...withoutNews });
  expect(await verdictsOf(shop, byMapping)).toEqual(await verdictsOf(shop, byPreset));
  const orders = (await ordersIn(shop, 'preset')).map((order) => order.replace('preset', 'mapping'));
  expect(await ordersIn(shop, 'mapping')).toEqual(orders);
  expect(byMapping).toMatchObject({ preset: 'mapped', mapping: { columns } });
});

test('sales and returns of one number are told apart row by row, and again they change nothing', async () => {
  const file = [
    header,
    'Centro;77;31/05/2011 15:53;ab1;3;1.234,50;Z9;Zé da Silva',
    'Centro;77;31/05/2011 15:54;ab1;-1;1.234,50;Z9;Zé da Silva',
    'Centro;77;31/05/2011 15:55;cd2;2,00;R$ 5,00;Z9;Zé da Silva',
  ].join('\r\n');
  const { report, status } = await importFile(shop, file, mapped('till'));
  expect(status).toBe('done');
  expect(report).toMatchObject({ accepted: 3, orders: 1, lines: 2, returnLinesWhole: 1, refunded: '1234.50' });
  expect(await ordersIn(shop, 'till')).toEqual([expect.stringContaining('till 77 Z9 2011-05-31 15:53')]);

  const before = await countsIn(shop);
  expect((await importFile(shop, file, mapped('till'))).report).toMatchObject({ unchanged: 3, accepted: 0 });
  expect(await countsIn(shop)).toEqual(before);
  expect(await faultIn(shop)).toBeNull();
});

test('refused rows come with the file’s own columns, and corrected they are booked by the same mapping', async () => {
  const file = [header, 'Centro;88;31/05/2011;ab1;1;2.50;Y1;', 'Centro;88;31/05/2011;ab1;2;2,50;Y1;'].join('\n');
  const refused = await importFile(shop, file, mapped('till-2'));
  const csv = await text(await exportRefusedRows(shop.runtime, importCall.actor, storedIdOf(refused)));
  expect(csv).toContain('Pedido,Código,Qtd,Preço,Data,Cliente,Nome,Line,Reason,Explanation');
  expect(csv).toContain(
    'price_not_a_number,"The unit price ""2.50"" is not a number with a decimal comma, such as 2,55."',
  );

  const corrected = await importFile(shop, csv.replace(',2.50,', ',"2,50",'), mapped('till-2'));
  expect(corrected.report).toMatchObject({ rows: 1, accepted: 1, orders: 0, lines: 1, revenue: '2.50' });
});

test('a saved mapping is used by its name, with the source that it was saved with', async () => {
  const save = (source: string) =>
    shop.run(saveMapping, {
      kind: 'sales',
      name: 'Till',
      source,
      header: header.split(';'),
      mapping: brazilianMapping,
    });
  const first = await save('first');
  expect((await save('second')).id).toBe(first.id);

  const file = `${header}\nCentro;99;31/05/2011;ab1;1;2,50;X1;Ana`;
  const imported = await importFile(shop, file, { preset: undefined, mapping: 'Till' });
  expect(imported).toMatchObject({ source: 'second', mapping: brazilianMapping, report: { accepted: 1 } });
});

test('an import keeps its mapping when the saved one is deleted', async () => {
  const saved = await shop.run(saveMapping, {
    kind: 'sales',
    name: 'Gone',
    header: ['Pedido'],
    mapping: brazilianMapping,
  });
  expect(saved.source).toBe('Gone');
  const [id] = (
    await shop.read(async ({ db }) => db.selectFrom('intake_mappings').select(['id', 'name']).execute(), null)
  )
    .filter(({ name }) => name === 'Gone')
    .map((stored) => stored.id);
  await shop.run(deleteMapping, { id: id ?? '' });
  await expect(shop.run(deleteMapping, { id: id ?? '' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(importFile(shop, header, { preset: undefined, mapping: 'Gone' })).rejects.toMatchObject({
    errors: { mapping: ['There is no saved mapping of this name.'] },
  });
});

test.each([
  ['names a column that is gone', header.replace('Preço', 'Valor'), mapped('x'), 'header_mismatch', 'lacks Preço'],
  ['names one that is there twice', `${header};Qtd`, mapped('x'), 'header_mismatch', 'more than one column named Qtd'],
  ['comes without a source', header, { preset: undefined, mapping: brazilianMapping }, 'invalid_input', 'source'],
  [
    'comes beside a preset',
    header,
    { mapping: brazilianMapping, source: 'x' },
    'invalid_input',
    'how the file is to be read',
  ],
])('a mapping that %s is refused in a sentence', async (_what, file, options, code, said) => {
  const refused = importFile(shop, `${file}\n`, options);
  await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(said) });
});
