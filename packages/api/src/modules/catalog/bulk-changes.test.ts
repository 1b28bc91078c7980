import { fromPublicId, newId, toPublicId } from '@tillback/rules/ids/ids';
import type { BulkAction } from '@tillback/rules/validation/bulk-changes';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '../../pipeline/problem.ts';
import { createCaller } from '../../router.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';

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

describe('of all that match', () => {
  const ofKeyword = async (keyword: string, count: number, price = '1.00') => {
    await shop.run(
      ({ db }) =>
        sql`insert into products (id, sku, name, type, price_minor, name_as_of, price_as_of)
          select gen_random_uuid(), ${keyword} || '-' || number, ${keyword} || ' ' || number, 'A', ${price}::numeric * 100, now(), now()
            from generate_series(1, ${count}::int) as number`.execute(db),
      null,
    );
    return { keyword, archived: false };
  };
  const prices = async (keyword: string) =>
    rowsOf(shop.ownerUrl, 'select price_minor, count(*)::int from products where sku like $1 group by 1 order by 1', [
      `${keyword}-%`,
    ]);

  test('changes and undoes more than can be picked, with a hundred examples and one story in the audit', async () => {
    const matching = await ofKeyword('Many', 250);
    const preview = await catalog().previewBulkChange({ matching, action: priceBy('10') });
    expect(preview).toMatchObject({ matched: 250, changed: 250, refused: 0 });
    expect(preview.lines).toHaveLength(100);
    const done = await catalog().bulkChange({ matching, seen: preview.seen ?? '', action: priceBy('10') });
    expect(await prices('Many')).toEqual([{ price_minor: 110n, count: 250 }]);
    const story = await rowsOf(
      shop.ownerUrl,
      `select changes from audit_entries where at >= $1 and subject_kind like 'product%'`,
      [new Date(Date.now() - 60_000)],
    );
    expect(story.filter(({ changes }) => JSON.stringify(changes).includes('"Many"'))).toEqual([
      { changes: { action: priceBy('10'), matching, products: 250 } },
    ]);
    expect((await catalog().undoBulkChange({ id: done.id ?? '' })).changed).toBe(250);
    expect(await prices('Many')).toEqual([{ price_minor: 100n, count: 250 }]);
  });

  test('refuses where others match than were seen, and changes nothing', async () => {
    const matching = await ofKeyword('Seen', 2);
    const { seen } = await catalog().previewBulkChange({ matching, action: { kind: 'deactivate' } });
    await products('1.00');
    await catalog().createProduct({ sku: 'SEEN-3', name: 'Seen 3', type: 'A', price: '1.00' });
    const changing = catalog().bulkChange({ matching, seen: seen ?? '', action: { kind: 'deactivate' } });
    await expect(changing).rejects.toMatchObject({ cause: { code: 'conflict' } });
    expect((await catalog().listProducts({ keyword: 'Seen', active: false })).items).toEqual([]);
  });

  test('leaves out what stops matching while it waits for it', async () => {
    const matching = { ...(await ofKeyword('Waits', 2)), type: 'A' };
    const { items } = await catalog().listProducts({ keyword: 'Waits' });
    const id = fromPublicId('product', items[0]?.id ?? '') ?? '';
    const other = shop.run(async ({ db }) => {
      await db.updateTable('products').set({ type: 'C' }).where('id', '=', id).execute();
      const changing = catalog().bulkChange({ matching, action: { kind: 'deactivate' } });
      await untilOneWaits(shop.ownerUrl);
      return { changing };
    }, null);
    expect(await (await other).changing).toMatchObject({ matched: 1, changed: 1 });
    expect((await catalog().listProducts({ keyword: 'Waits', active: true })).items).toMatchObject([{ type: 'C' }]);
  });

  test('refuses more than ten thousand, naming the field', async () => {
    const matching = await ofKeyword('Crowd', 10_001);
    await expect(catalog().previewBulkChange({ matching, action: { kind: 'archive' } })).rejects.toMatchObject({
      cause: { code: 'rule_violated', errors: { matching: [expect.any(String)] } },
    });
  });

  test.for<[object, string]>([
    [{}, 'ids'],
    [{ ids: [toPublicId('product', newId())], matching: { keyword: 'x' } }, 'ids'],
    [{ matching: { colour: 'red' } }, 'matching.colour'],
    [{ matching: { minPrice: 'abc' } }, 'matching.minPrice'],
    [{ matching: {}, seen: 's'.repeat(65) }, 'seen'],
  ])('refuses %o, naming the field', async ([input, field]) => {
    const problem = await catalog()
      .bulkChange({ ...input, action: { kind: 'archive' } } as never)
      .catch((error: unknown) => problemOf(error, null));
    expect(problem).toMatchObject({ status: 400, errors: { [field]: [expect.any(String)] } });
  });
});

test.for(['0', '-100.01', '1001', '5.555', 'ten', '1e2'])('refuses to change prices by %s percent', async (percent) => {
  const ids = await products('1.00');
  await expect(catalog().bulkChange({ ids, action: priceBy(percent) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('knows no change of an id that is not there', async () => {
  const id = toPublicId('productBulkChange', newId());
  await expect(catalog().undoBulkChange({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
