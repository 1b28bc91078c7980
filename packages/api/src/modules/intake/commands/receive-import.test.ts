import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { Refusal } from '@tillback/rules/errors/refusal';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import { listImports } from '../queries/list-imports.ts';
import { headerLine } from '../reading/rows-for-tests.ts';
import { fileOf, importCall, receivedFile, receiveFile } from '../testing/sales-file.ts';
import { endAbandonedImports } from './end-abandoned-imports.ts';
import { receiveImport } from './receive-import.ts';

const sales = fileOf(Array.from({ length: 1_500 }, (_, index) => ({ invoice: `${index}` })));

async function onlyImport(shop: TestShop) {
  const { items } = await shop.read(listImports, { limit: 20, count: false });
  expect(items).toHaveLength(1);
  return items[0];
}

function storedRows(shop: TestShop): Promise<unknown[]> {
  return rowsOf(shop.ownerUrl, 'select import_id, row_number from intake_rows');
}

test('stores a file that was packed with gzip and waits to be booked', async () => {
  const shop = await openShopForTest();
  await receiveFile(shop, Readable.from([gzipSync(sales)]), { fileName: 'sales.csv.gz' });
  expect(await onlyImport(shop)).toMatchObject({
    status: 'running',
    step: 'sales',
    fileName: 'sales.csv.gz',
    source: 'online-retail',
    createdBy: 'tester',
    progress: { rowsRead: 1_500, rowsTotal: 1_500, rowsDone: 0, percent: 0 },
    report: null,
  });
});

test.each([
  ['an empty file', '', 'file_empty', {}],
  ['no rows', fileOf([]), 'file_empty', {}],
  [
    'another header',
    'InvoiceNo,StockCode\n1,2',
    'header_mismatch',
    { missing: expect.arrayContaining(['UnitPrice']), repeated: [], found: ['InvoiceNo', 'StockCode'] },
  ],
  ['an open quote', `${headerLine}\n"1,2\n3,4\n`, 'file_not_csv', { quoteInRow: 1 }],
  ['no table', '%PDF-1.7 of something', 'file_not_csv', {}],
] as const)(
  'keeps the import of %s as failed, with the reason and what it speaks of',
  async (_, file, code, parameters) => {
    const shop = await openShopForTest();
    const refused = receiveFile(shop, file);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    expect(await onlyImport(shop)).toMatchObject({ status: 'failed', step: null, failure: { code, parameters } });
  },
);

test('keeps no row of a file that shows late that it is too large', async () => {
  const shop = await openShopForTest();
  const refused = receiveFile(shop, inBlocks(sales), { maxBytes: sales.length - 1 });
  await expect(refused).rejects.toMatchObject({ code: 'file_too_large' });
  expect(await onlyImport(shop)).toMatchObject({ status: 'failed', failure: { code: 'file_too_large' } });
  expect(await storedRows(shop)).toEqual([]);
});

test.each([
  ['an invoice', 'X1', 'have the invoice number X1'],
  ['none', '', 'have no invoice number'],
] as const)('refuses a file with endlessly many rows of %s', async (_, invoice, words) => {
  const shop = await openShopForTest();
  const rows = Array.from({ length: 50_001 }, () => ({ invoice }));
  await expect(receiveFile(shop, inBlocks(fileOf(rows)))).rejects.toMatchObject({ code: 'rule_violated' });
  const refused = await onlyImport(shop);
  expect(refused).toMatchObject({ status: 'failed', failure: { detail: expect.stringContaining(words) } });
  expect(refused?.failure?.parameters).toEqual({ invoice, mostRows: 50_000 });
  expect(await storedRows(shop)).toEqual([]);
});

test('ends an import whose sender hangs up as interrupted, and keeps no row of it', async () => {
  const shop = await openShopForTest();
  const refused = receiveFile(shop, inBlocks(sales.slice(0, -1_000), new Error('aborted')));
  await expect(refused).rejects.toThrow('aborted');
  expect(await onlyImport(shop)).toMatchObject({ status: 'interrupted', failure: { code: 'unavailable' } });
  expect(await storedRows(shop)).toEqual([]);
});

test('ends imports of which nothing arrived for ten minutes, and no others', async () => {
  const shop = await openShopForTest();
  shop.setNow(new Date('2026-03-01T12:00:00Z'));
  const { held, release } = heldBack(sales);
  const receiving = receiveFile(shop, held);
  await expect.poll(() => storedRows(shop)).not.toEqual([]);
  shop.setNow(new Date('2026-03-01T12:09:00Z'));
  await shop.run(endAbandonedImports, undefined);
  expect(await onlyImport(shop)).toMatchObject({ status: 'receiving' });
  shop.setNow(new Date('2026-03-01T12:11:00Z'));
  await shop.run(endAbandonedImports, undefined);
  expect(await onlyImport(shop)).toMatchObject({ status: 'interrupted' });

  release();
  await expect(receiving).rejects.toMatchObject({ code: 'conflict' });
  expect(await onlyImport(shop)).toMatchObject({ status: 'interrupted' });
  expect(await storedRows(shop)).toEqual([]);
});

test.each([
  ['a preset that does not exist', { preset: 'another' }, 'preset'],
  ['a source without a name', { source: ' ' }, 'source'],
  ['a source with too long a name', { source: 'x'.repeat(65) }, 'source'],
] as const)('refuses %s before anything is stored', async (_, options, field) => {
  const shop = await openShopForTest();
  await expect(receiveFile(shop, sales, options)).rejects.toMatchObject({
    code: 'invalid_input',
    errors: { [field]: [expect.any(String)] },
  });
  expect(await rowsOf(shop.ownerUrl, 'select id from intake_imports')).toEqual([]);
});

test('stores the end of a file name that is too long, whatever is in it', async () => {
  const shop = await openShopForTest();
  await receiveFile(shop, sales, { fileName: `\0${'😀'.repeat(200)}.csv` });
  expect((await onlyImport(shop))?.fileName).toMatch(/😀\.csv$/);
});

test('answers with the first import when a file is sent again with the same key, and stores it once', async () => {
  const shop = await openShopForTest();
  let replays = 0;
  const replayed = () => {
    replays += 1;
  };
  const keyed = { ...importCall, idempotencyKey: 'key-1', replayed };
  const send = (file: string) => receiveImport(shop.runtime, keyed, receivedFile(file));
  const first = await send(sales);
  expect(await send(sales)).toEqual(first);
  expect(replays).toBe(1);
  expect(await storedRows(shop)).toHaveLength(1_500);
  await onlyImport(shop);

  await expect(send(`${sales}\n`.replace('536365', '536366').concat('x'))).rejects.toMatchObject({
    code: 'idempotency_key_reused',
  });
});

function inBlocks(text: string, error?: Error): Readable {
  return Readable.from(
    (function* () {
      for (let start = 0; start < text.length; start += 10_000) {
        yield Buffer.from(text.slice(start, start + 10_000));
      }
      if (error) {
        throw error;
      }
    })(),
  );
}

/** A file whose last part arrives only when it is released. */
function heldBack(text: string): { held: Readable; release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = Readable.from(
    (async function* () {
      yield Buffer.from(text.slice(0, -10_000));
      await promise;
      yield Buffer.from(text.slice(-10_000));
    })(),
  );
  return { held, release: () => resolve() };
}
