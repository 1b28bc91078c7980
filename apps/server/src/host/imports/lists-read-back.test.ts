import { runImport } from '@tillback/api/modules/intake/public';
import { fromPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { header, type ImportDesk, openImportDesk, usual } from './import-desk-for-tests.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

type Fields = Parameters<ImportDesk['upload']>[0];

/** Hands a file in and books it. Gives its report. */
async function imported(fields: Fields, file: string): Promise<Record<string, number>> {
  const { id } = (await desk.upload(fields, file)).json();
  await runImport(desk.host.runtime, fromPublicId('import', id) ?? '');
  return (await get(`/imports/${id}`)).json().report;
}

/** Reads a file by whatever is guessed of it. */
async function importedAsGuessed(kind: 'products' | 'customers', file: string) {
  const { recordGuess } = (await desk.look(file, { kind })).json();
  return imported({ kind, mapping: JSON.stringify(recordGuess) }, file);
}

const get = (path: string) => desk.host.app.inject(`/api/v1${path}`);

async function create(product: object): Promise<void> {
  const created = await desk.host.app.inject({ method: 'POST', url: '/api/v1/products', payload: product });
  expect(created.statusCode).toBe(201);
}

const sale = (invoice: string, sku: string, name: string) =>
  `${header}\n${invoice},${sku},${name},1,2010-12-01 08:26:00,2.55,17850,United Kingdom`;

test('our own list of products, read back, changes nothing, and then what was changed in it', async () => {
  const description = 'Long. '.repeat(500).trim();
  await create({ sku: 'LIST-1', name: '=SUM(A1)', type: 'B', price: '9.00', stock: 5, description });
  const second = { sku: 'LIST-2', name: '"Quoted", with a comma', type: 'X', price: '0.00', stock: null };
  await create({ ...second, active: false, pictureUrl: 'https://pictures.test/2.png', lowStockThreshold: 3 });
  // Sales keep their SKUs to the letter.
  await imported(usual, sale('L1', '99-A', 'ONE'));
  await imported(usual, sale('L2', '99 -A', 'ANOTHER'));
  const list = (await get('/products.csv?sort=name')).body;

  expect(await importedAsGuessed('products', list)).toMatchObject({ unchanged: 4, accepted: 0, refused: 0 });
  const { items } = (await get('/products?keyword=LIST-1')).json();
  expect(items).toMatchObject([{ name: '=SUM(A1)', description, stock: 5 }]);

  const changed = await importedAsGuessed('products', list.replace('9.00', '8.50'));
  expect(changed).toMatchObject({ unchanged: 3, accepted: 1, productsNew: 0, productsChanged: 1 });
});

test('our own list of customers, read back, changes nothing, whatever they are known by', async () => {
  const file = ['CPF,Name,Mail', '529.982.247-25,Ada Lovelace,', ',Grace Hopper,grace@example.com'].join('\n');
  expect(await importedAsGuessed('customers', file)).toMatchObject({ customersNew: 2 });
  const list = (await get('/customers.csv')).body;
  expect(list).toContain('17850');
  const again = await importedAsGuessed('customers', list);
  expect(again).toMatchObject({ unchanged: 3, accepted: 0, refused: 0, customersNew: 0, customersChanged: 0 });
});
