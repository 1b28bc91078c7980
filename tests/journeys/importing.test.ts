import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { todayOf } from '../product/days.ts';
import { shopAs } from '../product/demo-shop.ts';
import { finishedImport, sendSales } from '../product/finished-import.ts';
import { countText } from '../product/money-text.ts';
import { manyInvoices, salesCsv } from '../product/sales-csv.ts';
import { choose, figuresOn, importFile } from './import-page.ts';

let shop: ApiClient;
/** Within the holding period: what is earned waits. */
let today: string;

beforeAll(async () => {
  shop = await shopAs('operator');
  today = await todayOf(shop);
});

/** A sale of two lines, a return of a third of one of them, and two rows that cannot be taken. */
function smallFile(prefix: string): string {
  const sale = { invoice: `${prefix}1`, day: today, customer: `${prefix}-C` };
  return salesCsv([
    { ...sale, sku: '85123A', quantity: '6', price: '2.55' },
    { ...sale, sku: '22423', name: 'CAKE STAND', quantity: '1', price: '12.75' },
    { ...sale, invoice: `C${prefix}2`, sku: '85123A', quantity: '-2', price: '2.55' },
    { ...sale, invoice: `${prefix}3`, quantity: '1e3' },
    { ...sale, invoice: `C${prefix}4`, sku: '99999', quantity: '-1' },
  ]);
}

/** With what they came to, what was refunded, and the cashback of both. */
function ordersOf(prefix: string): Promise<object> {
  return shop.get(`/orders?keyword=${prefix}`);
}

test('a dry run shows what would happen, and changes nothing', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  await choose(page, 'dry.csv', smallFile('DRY'));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByText('This was a dry run').waitFor();
  expect(await figuresOn(page)).toMatchObject({ Orders: '1', Lines: '2', Revenue: '£28.05', Refunded: '£5.10' });

  expect(await shop.get('/orders?keyword=DRY1')).toMatchObject({ items: [] });
  expect(await shop.get('/customers?keyword=DRY-C')).toMatchObject({ items: [] });
});

test('an import reports every figure, and gives the refused rows as a CSV with reasons', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  await importFile(page, 'sales.csv', smallFile('REAL'));
  await page.getByText('Balances match').waitFor();
  await page.getByText('Recount matches').waitFor();
  expect(await figuresOn(page)).toEqual({
    Orders: '1',
    Lines: '2',
    Revenue: '£28.05',
    Refunded: '£5.10',
    'Cashback earned': '£1.03',
    'Cashback taken back': '£0.26',
    // Whatever is due in the shop is confirmed with it, what other journeys brought too.
    'Cashback confirmed': expect.any(String),
    'Returns taken whole': '1',
    'Returns taken in part': '0',
    'New customers': '1',
    'New products': expect.any(String),
  });
  expect(await page.locator('.verdict-list').innerText()).toMatch(/3\s+accepted\s+2\s+refused/);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Refused rows (CSV)' }).click();
  const refused = await text(await (await download).createReadStream());
  expect(refused.split('\n').filter(Boolean)).toHaveLength(3);
  expect(refused).toMatch(/REAL3.*quantity_not_whole/);
  expect(refused).toMatch(/CREAL4.*return_without_sale/);

  await page.getByRole('button', { name: 'Mark as dealt with' }).click();
  await page.getByText('Dealt with by Oscar Operator').waitFor();
});

test('the same file again changes nothing', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  await importFile(page, 'once.csv', smallFile('TWICE'));
  await page.getByText('Balances match').waitFor();
  const booked = await ordersOf('TWICE');

  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  await importFile(page, 'again.csv', smallFile('TWICE'));
  await page.getByText('Balances match').waitFor();
  expect(await page.locator('.verdict-list').innerText()).toMatch(/^5\s+unchanged$/);
  expect(await figuresOn(page)).toMatchObject({ Orders: '0', Lines: '0', Revenue: '£0.00' });
  expect(await ordersOf('TWICE')).toEqual(booked);
});

test('a reason leads to its rows, as they stand in the file', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  await importFile(page, 'reasons.csv', smallFile('WHY'));
  await page.getByRole('link', { name: 'The quantity is not a whole number' }).click();
  const rows = page.getByRole('table', { name: 'Rows', exact: true });
  await expect.poll(() => rows.locator('tbody tr').count()).toBe(1);
  expect(await rows.locator('tbody tr').innerText()).toContain('1e3');
  expect(new URL(page.url()).searchParams.get('reason')).toBe('quantity_not_whole');
});

test.for([
  ['no CSV', 'picture.png', '\u0089PNG\r\n\u001a\n\0\0', 'The file is not a CSV'],
  ['empty', 'empty.csv', '', 'The file is empty'],
  ['an old workbook', 'old.xls', '\u00d0\u00cf\u0011\u00e0 and so on', 'The workbook cannot be read'],
] as const)(
  'a file that is %s is refused in a sentence, and another can be chosen',
  async ([, name, content, sentence], { visit }) => {
    const page = await visit({ as: 'operator', at: '/intake', provokes: [422] });
    await choose(page, name, content);
    const alert = page.getByRole('alert');
    await alert.getByText(`${name}: ${sentence}`).waitFor();
    await choose(page, 'better.csv', smallFile('BETTER'));
    await alert.waitFor({ state: 'hidden' });
  },
);

test('the same sales as another program writes them are the same sales', async () => {
  const file = salesCsv([{ invoice: 'DRESS1', day: today, sku: '90DRESS', name: 'CAF\u00c9 AU LAIT BOWL' }]);
  const first = await sendSales(shop, Buffer.from(file, 'latin1'));
  expect((await finishedImport(shop, first.id)).report).toMatchObject({ accepted: 1, lines: 1 });
  expect(await shop.get('/products?keyword=90DRESS')).toMatchObject({ items: [{ name: 'CAF\u00c9 AU LAIT BOWL' }] });

  const fromExcel = `\ufeff${file.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
  const again = await sendSales(shop, gzipSync(fromExcel));
  expect((await finishedImport(shop, again.id)).report).toMatchObject({ accepted: 0, unchanged: 1 });
});

test('a row that has changed since is refused, and what was booked stays', async () => {
  const sale = { invoice: 'ALTERED1', day: today, customer: 'ALTERED-C' };
  await finishedImport(shop, (await sendSales(shop, salesCsv([{ ...sale, quantity: '6' }]))).id);
  const other = salesCsv([
    { ...sale, quantity: '7' },
    { ...sale, sku: '22423' },
  ]);
  const { report } = await finishedImport(shop, (await sendSales(shop, other)).id);
  expect(report).toMatchObject({ accepted: 1, refused: 1, reasons: [{ reason: 'changed_since_import', rows: 1 }] });
  expect(await shop.get('/orders?keyword=ALTERED1')).toMatchObject({ items: [{ lineCount: 2, total: '30.60' }] });
});

/** Sales as a Brazilian till writes them: its price is called by a name that nobody would guess, beside another price. */
function tillFile(): string {
  const [year, month, day] = today.split('-');
  const date = `${day}/${month}/${year} 00:00`;
  return [
    'Pedido;Data;Código;Produto;Qtde;Custo;Cobrado;Cliente;Nome do cliente',
    `MAP-1;${date};MAP-A;Caneca azul;2;1,10;12,50;MAP-C;Zé da Silva`,
    `MAP-1;${date};MAP-B;Vela;1;0,20;3,00;MAP-C;Zé da Silva`,
    `MAP-2;${date};MAP-B;Vela;muitas;0,20;3,00;MAP-C;Zé da Silva`,
  ].join('\r\n');
}

test('a file of any columns is mapped, checked, and imported for real without being sent again', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  const file = { name: 'till.csv', content: tillFile() };
  // Dropped somewhere on the page.
  const dropped = await page.evaluateHandle(({ name, content }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name, { type: 'text/csv' }));
    return transfer;
  }, file);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });

  const price = page.getByLabel('Unit price');
  await price.waitFor();
  expect(await page.getByLabel('Customer name').inputValue()).toBe('Nome do cliente');
  expect(await page.getByRole('button', { name: 'Check the file' }).isDisabled()).toBe(true);
  await page.getByText('One needed column is not chosen yet: Unit price.').waitFor();
  await price.selectOption('Cobrado');
  await page.getByText('is read as £12.50').waitFor();
  await page.getByLabel('Where the numbers are from').fill('till');
  await page.getByLabel('Keep this mapping').fill('Till of the corner');
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await page.getByText('Saved as Till of the corner.').waitFor();

  await page.getByRole('button', { name: 'Check the file' }).click();
  const orders = page.getByRole('table', { name: 'Orders' });
  await orders.getByText('MAP-1').waitFor();
  expect(await orders.innerText()).toContain('Caneca azul');
  expect(await shop.get('/orders?keyword=MAP-1')).toMatchObject({ items: [] });

  await page.getByRole('button', { name: 'Import for real' }).click();
  await page.getByText('Balances match').waitFor();
  expect(await figuresOn(page)).toMatchObject({ Orders: '1', Lines: '2', Revenue: '£28.00', 'New customers': '1' });
  expect(await shop.get('/orders?keyword=MAP-1')).toMatchObject({ items: [{ total: '28.00', lineCount: 2 }] });
});

test('a saved mapping is chosen again for a file of the same columns, until it is deleted', async ({ visit }) => {
  const header = 'Ref,Art,Units,Cost,When,Wodget';
  const columns = { invoice: 'Ref', sku: 'Art', quantity: 'Units', unitPrice: 'Cost', time: 'When' };
  const mapping = { columns, dateFormat: 'ymd', decimalSeparator: '.' };
  await shop.post('/import-mappings', { name: 'Wodgets', header: header.split(','), mapping });

  const page = await visit({ as: 'operator', at: '/intake' });
  await choose(page, 'wodgets.csv', `${header}\nW1,WA,1,2.00,${today} 00:00,x\n`);
  const layout = page.getByLabel('How to read it');
  await layout.waitFor();
  expect(await layout.locator('option:checked').innerText()).toBe('Saved mapping: Wodgets');
  expect(await page.getByLabel('Product code').inputValue()).toBe('Art');

  await page.reload();
  await page.getByText(/saved mapping/).click();
  await page.getByRole('button', { name: 'Delete the mapping Wodgets', exact: true }).click();
  await page.getByRole('button', { name: 'Delete the mapping Wodgets for good' }).click();
  await page.getByText('Wodgets').waitFor({ state: 'detached' });
});

test('an import goes on when its page is left, and says so when it is done', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  const invoices = 4_000;
  await importFile(page, 'long.csv', salesCsv(manyInvoices(invoices, 'LONG', () => today)));
  const bar = page.getByRole('progressbar', { name: 'Import under way' });
  await bar.waitFor();
  await page.getByText(/of 8,000 rows/).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Place sales' }).count()).toBe(1);

  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('complementary', { name: 'Import' }).getByText('Importing long.csv').waitFor();
  await page.getByText(`Import done: ${countText(2 * invoices)} rows accepted.`).waitFor({ timeout: 40_000 });
  await page.getByRole('link', { name: 'Show the report' }).click();
  await page.getByText('Balances match').waitFor();
  expect(await figuresOn(page)).toMatchObject({ Orders: countText(invoices), Lines: countText(2 * invoices) });
});

test('an import is undone on its page, after it has said what goes, and can be imported again', async ({ visit }) => {
  const page = await visit({ as: 'operator', at: '/intake' });
  await importFile(page, 'wrong.csv', smallFile('WRONG'));
  await page.getByText('Balances match').waitFor();
  const booked = await ordersOf('WRONG1');

  await page.getByRole('link', { name: 'Undo this import: 1 order, 2 lines, £1.03 of cashback' }).click();
  await page.getByRole('heading', { name: 'What goes' }).waitFor();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('This import was undone').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'What went' }).count()).toBe(1);
  expect(await ordersOf('WRONG1')).toMatchObject({ items: [] });

  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  await page
    .getByRole('row', { name: /wrong\.csv/ })
    .getByText('Undone')
    .waitFor();
  const again = await sendSales(shop, Buffer.from(smallFile('WRONG'), 'latin1'));
  expect((await finishedImport(shop, again.id)).report).toMatchObject({ accepted: 3, orders: 1, lines: 2 });
  expect(await ordersOf('WRONG1')).toMatchObject({
    items: [{ ...(booked as { items: object[] }).items[0], id: expect.any(String), customer: expect.any(Object) }],
  });
});
