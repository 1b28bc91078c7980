import { runImport, storedIdOf } from '@tillback/api/modules/intake/public';
import { userWith } from '@tillback/api/testing/test-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { badRow, goodRow, header, type ImportDesk, openImportDesk, usual } from './import-desk-for-tests.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.actAs(userWith('operator')));

describe('the refused rows', () => {
  test('come as a CSV with their reasons, to staff alone', async () => {
    const received = (await desk.upload(usual, [header, goodRow, badRow].join('\n'))).json();
    await runImport(desk.host.runtime, storedIdOf(received));
    const url = `/api/v1/imports/${received.id}/errors.csv`;

    desk.actAs(userWith('auditor'));
    const rows = await desk.host.app.inject({ url });
    expect(rows.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(rows.body).toContain('536366');
    expect(rows.body).toContain('quantity_not_whole');
    expect(rows.body).not.toContain('HEART LANTERN');

    desk.actAs(userWith('shopper'));
    expect((await desk.host.app.inject({ url })).statusCode).toBe(403);
  });

  test('of no import are not found', async () => {
    const answer = await desk.host.app.inject({ url: '/api/v1/imports/imp_01h455vb4pex5vsknk084sn02q/errors.csv' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
    expect((await desk.host.app.inject({ url: '/api/v1/imports/7/errors.csv' })).statusCode).toBe(400);
  });
});
