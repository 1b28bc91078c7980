import { Agent, request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { xlsxOf } from '@tillback/api/modules/intake/testing/xlsx-file';
import { userWith } from '@tillback/api/testing/test-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encoded, formOf, goodRow, header, type ImportDesk, openImportDesk, usual } from './import-desk-for-tests.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.actAs(userWith('operator')));

describe('a look at a file', () => {
  const rows = Array.from({ length: 500 }, (_, index) => goodRow.replace('536365', String(536365 + index)));

  test('shows its columns with samples, and how it could be read, of as much as was sent', async () => {
    const beginning = [header, ...rows].join('\n').slice(0, 20_000);
    const answer = await desk.look(beginning);
    expect(answer.statusCode).toBe(200);
    const { columns, guess, isDateFormatSure } = answer.json();
    expect(columns[1]).toEqual({ name: 'StockCode', isUsable: true, samples: Array(5).fill('85123A') });
    expect(guess).toMatchObject({ columns: { invoice: 'InvoiceNo', time: 'InvoiceDate' }, dateFormat: 'ymd' });
    expect(isDateFormatSure).toBe(true);
    const packed = await desk.look(gzipSync([header, ...rows].join('\n')).subarray(0, 1_500));
    expect(packed.json().columns).toHaveLength(8);
  });

  test.each([
    ['nothing', '', 422, 'file_empty'],
    ['a header alone', header, 422, 'file_empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 422, 'file_not_csv'],
    ['one column', 'one\n1\n2', 422, 'file_not_csv'],
  ])('at %s is refused as the import would be', async (_what, content, status, code) => {
    const answer = await desk.look(content);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('answered before the whole of it was sent, leaves the connection free for what follows', async () => {
    const address = await desk.host.app.listen({ port: 0 });
    const connection = new Agent({ keepAlive: true, maxSockets: 1 });
    const { body, headers } = await encoded(formOf({}, [header, ...rows, ...rows, ...rows].join('\n').repeat(4)));
    const ask = (path: string, method: string, sent?: Buffer) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = httpRequest(`${address}${path}`, { agent: connection, method, ...(sent && { headers }) });
        asked.on('error', reject).on('response', (answer) => resolve(answer.resume().statusCode));
        asked.end(sent);
      });
    expect(await ask('/api/v1/imports/look', 'POST', body)).toBe(200);
    expect(await ask('/api/v1/import-mappings', 'GET')).toBe(200);
    connection.destroy();
  });

  test('is only for who may import', async () => {
    desk.actAs(userWith('auditor'));
    expect((await desk.look(header)).statusCode).toBe(403);
  });

  test('at a workbook names its sheets, and is of the one that was asked for; another is refused as an import is', async () => {
    const sheetOf = (name: string, ...columns: string[]) => ({ name, rows: [columns, ['7', '8']] });
    const file = new Uint8Array(xlsxOf([sheetOf('May', 'Order', 'SKU'), sheetOf('June & July', 'Pedido', 'SKU')]));
    const names = ['May', 'June & July'];
    expect((await desk.look(file)).json().sheet).toEqual({ name: 'May', names });
    const second = (await desk.look(file, { sheet: 'June & July' })).json();
    expect([second.sheet.name, second.columns[0].name]).toEqual(['June & July', 'Pedido']);

    for (const answer of [
      await desk.look(file, { sheet: 'may' }),
      await desk.upload({ ...usual, sheet: 'may' }, file, 'sales.xlsx'),
    ]) {
      expect([answer.statusCode, answer.json()]).toMatchObject([
        422,
        { code: 'sheet_not_found', detail: 'The workbook has no sheet "may". It has: May, June & July.' },
      ]);
    }
    expect((await desk.look(`${header}\n${goodRow}`, { sheet: 'May' })).json().code).toBe('sheet_not_found');
    expect((await desk.look(file, { sheet: '' })).json().errors).toHaveProperty('sheet');
  });
});
