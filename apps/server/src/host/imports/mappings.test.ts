import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodRow, header, type ImportDesk, openImportDesk } from './import-desk-for-tests.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

describe('a mapping of columns', () => {
  const columns = { invoice: 'InvoiceNo', sku: 'StockCode', quantity: 'Quantity', unitPrice: 'UnitPrice' };
  const mapping = { columns: { ...columns, time: 'InvoiceDate' }, dateFormat: 'ymd', decimalSeparator: '.' };

  test('may come with the file', async () => {
    const sent = { kind: 'sales', mapping: JSON.stringify(mapping), source: 'till' };
    const answer = await desk.upload(sent, [header, goodRow].join('\n'));
    expect(answer.json()).toMatchObject({ status: 'running', preset: 'mapped', source: 'till', mapping });
  });

  test.each([
    ['lacks a needed field', { ...mapping, columns }, 'mapping.columns.time', 'This is required.'],
    [
      'gives one column to two fields',
      { ...mapping, columns: { ...mapping.columns, country: ' invoiceno ' } },
      'mapping.columns.country',
      'Another field has this column already.',
    ],
    [
      'has an unknown field',
      { ...mapping, columns: { ...mapping.columns, colour: 'x' } },
      'mapping.columns.colour',
      'known',
    ],
    ['has an unknown date format', { ...mapping, dateFormat: 'dym' }, 'mapping.dateFormat', 'One of ymd, dmy, mdy.'],
  ])('that %s is refused by its field', async (_what, wrong, field, message) => {
    const answer = await desk.upload({ kind: 'sales', mapping: JSON.stringify(wrong), source: 'till' }, header);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual({ [field]: [expect.stringContaining(message)] });
  });

  test('is saved, listed, chosen again for the same columns, and deleted', async () => {
    const saved = { name: 'Till', source: 'till', header: header.split(','), mapping };
    const url = '/api/v1/import-mappings';
    const made = await desk.host.app.inject({ method: 'POST', url, payload: saved });
    expect([made.statusCode, made.json()]).toMatchObject([200, { name: 'Till', mapping }]);
    expect((await desk.host.app.inject({ url })).json().items).toHaveLength(1);

    const looked = await desk.look([header, goodRow].join('\n'));
    expect(looked.json()).toMatchObject({ preset: 'online-retail', savedMapping: { name: 'Till' } });
    expect((await desk.look('a,b,c\n1,2,3')).json()).toMatchObject({ preset: null, savedMapping: null });

    const deleted = await desk.host.app.inject({ method: 'DELETE', url: `${url}/${made.json().id}` });
    expect(deleted.statusCode).toBe(204);
    expect((await desk.host.app.inject({ url })).json().items).toEqual([]);
  });
});
