import { newId, toPublicId } from '@tillback/rules/ids/ids';
import type { BulkAction } from '@tillback/rules/validation/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const catalog = () => createCaller(shop.contextFor(userWith('operator'))).catalog;

let made = 0;
async function products(...prices: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const price of prices) {
    made += 1;
    const { id } = await catalog().createProduct({ sku: `BULK-${made}`, name: `Bulk ${made}`, type: 'B', price });
    ids.push(id);
  }
  return ids;
}

const priceBy = (percent: string): BulkAction => ({ kind: 'change-price', percent });

test('shows before what it then does, and can be undone once', async () => {
  const ids = await products('1.00', '0.05', '0.00');
  const preview = await catalog().previewBulkChange({ ids, action: priceBy('-10') });
  expect(preview.lines.map(({ before, after }) => [before.price, after.price])).toEqual([
    ['1.00', '0.90'],
    ['0.05', '0.05'],
    ['0.00', '0.00'],
  ]);
  expect(preview.changed).toBe(1);
  const done = await catalog().bulkChange({ ids, action: priceBy('-10') });
  expect(done).toEqual({ ...preview, id: expect.stringMatching(/^pbc_/) });
  const id = done.id ?? '';
  expect((await catalog().undoBulkChange({ id })).changed).toBe(1);
  expect((await catalog().getProduct({ id: ids[0] ?? '' })).price).toBe('1.00');
  await expect(catalog().undoBulkChange({ id })).rejects.toMatchObject({ cause: { code: 'conflict' } });
});

test.for([
  ['0.05', '10', '0.06'],
  ['0.05', '-10', '0.05'],
  ['2.55', '33.33', '3.40'],
  ['9.99', '-100', '0.00'],
] as const)('rounds %s changed by %s percent half-up to %s', async ([price, percent, after]) => {
  const ids = await products(price);
  expect((await catalog().bulkChange({ ids, action: priceBy(percent) })).lines[0]?.after.price).toBe(after);
});

test('undoes nothing of a product that was changed since, and the rest', async () => {
  const [first = '', second = ''] = await products('1.00', '1.00');
  const { id } = await catalog().bulkChange({ ids: [first, second], action: { kind: 'set-type', type: 'C' } });
  await catalog().updateProduct({ id: first, price: '4.00' });
  const undone = await catalog().undoBulkChange({ id: id ?? '' });
  expect(undone.lines.map(({ refused, after }) => [refused, after.type, after.price])).toEqual([
    ['changed-since', 'C', '4.00'],
    [null, 'B', '1.00'],
  ]);
  expect(await catalog().getProduct({ id: first })).toMatchObject({ type: 'C', price: '4.00' });
});

test('leaves archived products as they are, but for restoring them', async () => {
  const ids = await products('1.00', '1.00');
  await catalog().archiveProduct({ id: ids[0] ?? '' });
  const deactivated = await catalog().bulkChange({ ids, action: { kind: 'deactivate' } });
  expect(deactivated.lines.map(({ refused }) => refused)).toEqual(['archived', null]);
  const restored = await catalog().bulkChange({ ids, action: { kind: 'restore' } });
  expect([restored.changed, restored.lines[0]?.after]).toEqual([
    1,
    expect.objectContaining({ archived: false, active: true }),
  ]);
});

test('restores no product whose SKU another one has by now, also by an undo', async () => {
  const ids = await products('1.00');
  const { id } = await catalog().bulkChange({ ids, action: { kind: 'archive' } });
  await catalog().createProduct({ sku: `bulk-${made}`, name: 'Another', type: 'A', price: '1.00' });
  const restoring = await catalog().previewBulkChange({ ids, action: { kind: 'restore' } });
  expect(restoring.lines[0]?.refused).toBe('sku-taken');
  expect((await catalog().undoBulkChange({ id: id ?? '' })).lines[0]?.refused).toBe('sku-taken');
});

test.for(['0', '-100.01', '1001', '5.555', 'ten', '1e2'])('refuses to change prices by %s percent', async (percent) => {
  const ids = await products('1.00');
  await expect(catalog().bulkChange({ ids, action: priceBy(percent) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('knows no change of an id that is not there', async () => {
  const id = toPublicId('productBulkChange', newId());
  await expect(catalog().undoBulkChange({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
