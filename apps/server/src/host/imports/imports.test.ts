import { Agent, request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { runImport, storedIdOf } from '@tillback/api/modules/intake/public';
import { appRouter } from '@tillback/api/router';
import { userWith } from '@tillback/api/testing/test-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const goodRow = '536365,85123A,HEART LANTERN,6,2010-12-01 08:26:00,2.55,17850,United Kingdom';
const badRow = '536366,22633,HAND WARMER,1e3,2010-12-01 08:28:00,1.85,17850,United Kingdom';
const usual = { kind: 'sales', preset: 'online-retail' };

let host: TestHost;
let actor = userWith('operator');

beforeAll(async () => {
  host = await openTestHost({
    router: appRouter,
    identify: async () => actor,
    settings: { uploadLimitBytes: 1_000_000 },
  });
});
afterAll(() => host.close());
beforeEach(() => {
  actor = userWith('operator');
});

describe('the upload of a file', () => {
  test('is taken at once, with where to read its progress', async () => {
    const answer = await upload(usual, [header, goodRow, badRow].join('\n'));
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ status: 'running', fileName: 'sales.csv', dryRun: false });
    const progress = await host.app.inject({ url: String(answer.headers['location']) });
    expect(progress.json()).toMatchObject({ id: answer.json().id, progress: { rowsTotal: 2 } });
  });

  test('may be compressed', async () => {
    const answer = await upload({ ...usual, dryRun: 'true' }, gzipSync([header, goodRow].join('\n')), 'sales.csv.gz');
    expect(answer.json()).toMatchObject({ fileName: 'sales.csv.gz', dryRun: true });
  });

  test.each([
    ['an unknown preset', { kind: 'sales', preset: 'nothing' }, 'preset'],
    ['an unknown kind', { ...usual, kind: 'stock' }, 'kind'],
    ['no kind', { preset: 'online-retail' }, 'kind'],
    ['neither a preset nor a mapping', { kind: 'sales' }, 'preset'],
    ['a preset and a mapping', { ...usual, mapping: 'Till' }, 'mapping'],
    ['a mapping that nobody saved', { kind: 'sales', mapping: 'Till' }, 'mapping'],
    ['a mapping that is half an object', { kind: 'sales', mapping: '{"columns":' }, 'mapping'],
    ['an unknown field', { ...usual, colour: 'red' }, 'colour'],
    ['a switch that is neither', { ...usual, dryRun: 'maybe' }, 'dryRun'],
  ])('with %s is refused, naming the field', async (_what, fields, field) => {
    const answer = await upload(fields, header);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid_input', errors: { [field]: [expect.any(String)] } });
  });

  test('without a file is refused', async () => {
    const form = new FormData();
    form.append('kind', 'sales');
    const answer = await send(form);
    expect([answer.statusCode, answer.json().errors]).toEqual([400, { file: ['This is required.'] }]);
  });

  test.each([
    ['nothing', '', 422, 'file_empty'],
    ['other columns', 'a,b,c\n1,2,3', 422, 'header_mismatch'],
  ])('that holds %s is refused', async (_what, content, status, code) => {
    const answer = await upload(usual, content);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('over the limit is refused, whether it says its size or not', async () => {
    const large = `${header}\n${`${goodRow}\n`.repeat(20_000)}`;
    const announced = await upload(usual, large);
    expect([announced.statusCode, announced.json().code]).toEqual([413, 'file_too_large']);

    const { body, headers } = await encoded(formOf(usual, large));
    const unannounced = await host.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      payload: Readable.from(body),
    });
    expect([unannounced.statusCode, unannounced.json().code]).toEqual([413, 'file_too_large']);
  });

  test('that is no form is refused', async () => {
    const answer = await host.app.inject({ method: 'POST', url: '/api/v1/imports', payload: usual });
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type']);
  });

  test.each([
    ['auditor', 403],
    ['shopper', 403],
  ] as const)('is not for a %s', async (role, status) => {
    actor = userWith(role);
    expect((await upload(usual, header)).statusCode).toBe(status);
  });

  test('is not for whoever has not signed in', async () => {
    actor = { kind: 'anonymous' };
    expect((await upload(usual, header)).statusCode).toBe(401);
  });
});

describe('a mapping of columns', () => {
  const columns = { invoice: 'InvoiceNo', sku: 'StockCode', quantity: 'Quantity', unitPrice: 'UnitPrice' };
  const mapping = { columns: { ...columns, time: 'InvoiceDate' }, dateFormat: 'ymd', decimalSeparator: '.' };

  test('may come with the file', async () => {
    const sent = { kind: 'sales', mapping: JSON.stringify(mapping), source: 'till' };
    const answer = await upload(sent, [header, goodRow].join('\n'));
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
    const answer = await upload({ kind: 'sales', mapping: JSON.stringify(wrong), source: 'till' }, header);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual({ [field]: [expect.stringContaining(message)] });
  });

  test('is saved, listed, chosen again for the same columns, and deleted', async () => {
    const saved = { name: 'Till', source: 'till', header: header.split(','), mapping };
    const url = '/api/v1/import-mappings';
    const made = await host.app.inject({ method: 'POST', url, payload: saved });
    expect([made.statusCode, made.json()]).toMatchObject([200, { name: 'Till', mapping }]);
    expect((await host.app.inject({ url })).json().items).toHaveLength(1);

    const looked = await look([header, goodRow].join('\n'));
    expect(looked.json()).toMatchObject({ preset: 'online-retail', savedMapping: { name: 'Till' } });
    expect((await look('a,b,c\n1,2,3')).json()).toMatchObject({ preset: null, savedMapping: null });

    const deleted = await host.app.inject({ method: 'DELETE', url: `${url}/${made.json().id}` });
    expect(deleted.statusCode).toBe(204);
    expect((await host.app.inject({ url })).json().items).toEqual([]);
  });
});

describe('a look at a file', () => {
  const rows = Array.from({ length: 500 }, (_, index) => goodRow.replace('536365', String(536365 + index)));

  test('shows its columns with samples, and how it could be read, of as much as was sent', async () => {
    const beginning = [header, ...rows].join('\n').slice(0, 20_000);
    const answer = await look(beginning);
    expect(answer.statusCode).toBe(200);
    const { columns, guess, isDateFormatSure } = answer.json();
    expect(columns[1]).toEqual({ name: 'StockCode', isUsable: true, samples: Array(5).fill('85123A') });
    expect(guess).toMatchObject({ columns: { invoice: 'InvoiceNo', time: 'InvoiceDate' }, dateFormat: 'ymd' });
    expect(isDateFormatSure).toBe(true);
    const packed = await look(gzipSync([header, ...rows].join('\n')).subarray(0, 1_500));
    expect(packed.json().columns).toHaveLength(8);
  });

  test.each([
    ['nothing', '', 422, 'file_empty'],
    ['a header alone', header, 422, 'file_empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 422, 'file_not_csv'],
    ['one column', 'one\n1\n2', 422, 'file_not_csv'],
  ])('at %s is refused as the import would be', async (_what, content, status, code) => {
    const answer = await look(content);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('answered before the whole of it was sent, leaves the connection free for what follows', async () => {
    const address = await host.app.listen({ port: 0 });
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
    actor = userWith('auditor');
    expect((await look(header)).statusCode).toBe(403);
  });
});

describe('the refused rows', () => {
  test('come as a CSV with their reasons, to staff alone', async () => {
    const received = (await upload(usual, [header, goodRow, badRow].join('\n'))).json();
    await runImport(host.runtime, storedIdOf(received));
    const url = `/api/v1/imports/${received.id}/errors.csv`;

    actor = userWith('auditor');
    const rows = await host.app.inject({ url });
    expect(rows.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(rows.body).toContain('536366');
    expect(rows.body).toContain('quantity_not_whole');
    expect(rows.body).not.toContain('HEART LANTERN');

    actor = userWith('shopper');
    expect((await host.app.inject({ url })).statusCode).toBe(403);
  });

  test('of no import are not found', async () => {
    const answer = await host.app.inject({ url: '/api/v1/imports/imp_01h455vb4pex5vsknk084sn02q/errors.csv' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
    expect((await host.app.inject({ url: '/api/v1/imports/7/errors.csv' })).statusCode).toBe(400);
  });
});

function formOf(
  fields: Record<string, string>,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'sales.csv',
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File([content], name));
  return form;
}

function upload(fields: Record<string, string>, content: string | Uint8Array<ArrayBuffer>, name?: string) {
  return send(formOf(fields, content, name));
}

function look(content: string | Uint8Array<ArrayBuffer>) {
  return send(formOf({}, content), '/api/v1/imports/look');
}

async function send(form: FormData, url = '/api/v1/imports') {
  const { body, headers } = await encoded(form);
  return host.app.inject({ method: 'POST', url, headers, payload: body });
}

/** The form as it goes over the wire. */
async function encoded(form: FormData): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const request = new Request('http://host', { method: 'POST', body: form });
  return {
    body: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  };
}
