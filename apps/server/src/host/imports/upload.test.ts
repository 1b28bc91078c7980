import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { userWith } from '@tillback/api/testing/test-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  badRow,
  encoded,
  formOf,
  goodRow,
  header,
  type ImportDesk,
  openImportDesk,
  usual,
} from './import-desk-for-tests.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.actAs(userWith('operator')));

describe('the upload of a file', () => {
  test('is taken at once, with where to read its progress', async () => {
    const answer = await desk.upload(usual, [header, goodRow, badRow].join('\n'));
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ status: 'running', fileName: 'sales.csv', dryRun: false });
    const progress = await desk.host.app.inject({ url: String(answer.headers['location']) });
    expect(progress.json()).toMatchObject({ id: answer.json().id, progress: { rowsTotal: 2 } });
  });

  test('may be compressed', async () => {
    const answer = await desk.upload(
      { ...usual, dryRun: 'true' },
      gzipSync([header, goodRow].join('\n')),
      'sales.csv.gz',
    );
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
    const answer = await desk.upload(fields, header);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid_input', errors: { [field]: [expect.any(String)] } });
  });

  test('without a file is refused', async () => {
    const form = new FormData();
    form.append('kind', 'sales');
    const answer = await desk.send(form);
    expect([answer.statusCode, answer.json().errors]).toEqual([400, { file: ['This is required.'] }]);
  });

  test.each([
    ['nothing', '', 422, 'file_empty'],
    ['other columns', 'a,b,c\n1,2,3', 422, 'header_mismatch'],
  ])('that holds %s is refused', async (_what, content, status, code) => {
    const answer = await desk.upload(usual, content);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('over the limit is refused, whether it says its size or not', async () => {
    const large = `${header}\n${`${goodRow}\n`.repeat(20_000)}`;
    const announced = await desk.upload(usual, large);
    expect([announced.statusCode, announced.json().code]).toEqual([413, 'file_too_large']);

    const { body, headers } = await encoded(formOf(usual, large));
    const unannounced = await desk.host.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      payload: Readable.from(body),
    });
    expect([unannounced.statusCode, unannounced.json().code]).toEqual([413, 'file_too_large']);
  });

  test('that is no form is refused', async () => {
    const answer = await desk.host.app.inject({ method: 'POST', url: '/api/v1/imports', payload: usual });
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type']);
  });

  test.each([
    ['auditor', 403],
    ['shopper', 403],
  ] as const)('is not for a %s', async (role, status) => {
    desk.actAs(userWith(role));
    expect((await desk.upload(usual, header)).statusCode).toBe(status);
  });

  test('is not for whoever has not signed in', async () => {
    desk.actAs({ kind: 'anonymous' });
    expect((await desk.upload(usual, header)).statusCode).toBe(401);
  });
});
