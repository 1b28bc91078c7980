import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openShopForTest, type TestShop, userWith } from '../../testing/test-shop.ts';

const attentionOf = async (shop: TestShop) => {
  shop.setNow(new Date('2026-03-31T12:00:00Z'));
  return createCaller(shop.contextFor(userWith('auditor'))).insights.attention();
};

interface File {
  readonly name: string;
  readonly status: string;
  readonly refused?: number;
  readonly at?: string;
  readonly dryRun?: boolean;
}

async function addImport(shop: TestShop, { name, status, refused = 0, at = '2026-03-20', dryRun = false }: File) {
  const id = newId();
  await rowsOf(
    shop.ownerUrl,
    `insert into intake_imports (id, kind, preset, source, file_name, status, totals, created_by_name, created_at, dry_run)
       values ($1, 'sales', 'online-retail', 'test', $2, $3, jsonb_build_object('refused', $4::int), 'Ann', $5, $6)`,
    [id, name, status, refused, at, dryRun],
  );
  return toPublicId('import', id);
}

test('says that nothing waits where nothing was refused and nothing failed', async () => {
  const shop = await openShopForTest();
  await addImport(shop, { name: 'good.csv', status: 'done' });
  expect(await attentionOf(shop)).toEqual({ since: '2026-03-01', items: [] });
});

test('counts the refused rows of imports, and names the import where it is only one', async () => {
  const shop = await openShopForTest();
  const importId = await addImport(shop, { name: 'a.csv', status: 'done', refused: 3 });
  await addImport(shop, { name: 'tried.csv', status: 'done', refused: 9, dryRun: true });
  await addImport(shop, { name: 'long-ago.csv', status: 'done', refused: 9, at: '2026-02-28' });
  const refused = { kind: 'rows-refused', failures: [] };
  expect((await attentionOf(shop)).items).toEqual([{ ...refused, count: 3, importId }]);
  await addImport(shop, { name: 'b.csv', status: 'done', refused: 2 });
  expect((await attentionOf(shop)).items).toEqual([{ ...refused, count: 5, importId: null }]);
});

test('speaks of no import that somebody looked after, until it is said to wait again', async () => {
  const shop = await openShopForTest();
  const refused = await addImport(shop, { name: 'a.csv', status: 'done', refused: 3 });
  const failed = await addImport(shop, { name: 'b.csv', status: 'failed' });
  const { intake } = createCaller(shop.contextFor(userWith('operator')));
  expect((await intake.updateImport({ id: refused, handled: true })).handled).toMatchObject({ by: 'A operator' });
  await intake.updateImport({ id: failed, handled: true });
  expect((await attentionOf(shop)).items).toEqual([]);
  const { intake: admins } = createCaller(shop.contextFor(userWith('admin')));
  expect((await admins.updateImport({ id: refused, handled: true })).handled).toMatchObject({ by: 'A operator' });
  expect((await admins.updateImport({ id: refused, handled: false })).handled).toBeNull();
  expect((await attentionOf(shop)).items).toMatchObject([{ kind: 'rows-refused', count: 3, importId: refused }]);
  const actions = "select action from audit_entries where action like 'import.%' order by id";
  expect((await rowsOf(shop.ownerUrl, actions)).map(({ action }) => action)).toEqual([
    'import.handled',
    'import.handled',
    'import.reopened',
  ]);
});

test('counts an import that failed, until its file was brought in after all', async () => {
  const shop = await openShopForTest();
  const importId = await addImport(shop, { name: 'a.csv', status: 'failed' });
  expect((await attentionOf(shop)).items).toMatchObject([{ kind: 'imports-failed', count: 1, importId }]);
  await addImport(shop, { name: 'a.csv', status: 'done', at: '2026-03-21' });
  expect((await attentionOf(shop)).items).toEqual([]);
});

test('counts jobs that were given up, until one of their kind is done again, and says why', async () => {
  const shop = await openShopForTest();
  const addJob = (state: string, at: string, output: object = {}) =>
    rowsOf(
      shop.ownerUrl,
      `insert into pgboss.job (name, state, completed_on, output) values ('tidy-up', $1::pgboss.job_state, $2, $3)`,
      [state, at, output],
    );
  await addJob('failed', '2026-03-20T10:00:00Z', { message: 'The disk is full.' });
  expect((await attentionOf(shop)).items).toEqual([
    {
      kind: 'jobs-failed',
      count: 1,
      importId: null,
      failures: [{ name: 'tidy-up', at: '2026-03-20T10:00:00.000Z', error: 'The disk is full.' }],
    },
  ]);
  await addJob('completed', '2026-03-20T11:00:00Z');
  expect((await attentionOf(shop)).items).toEqual([]);
});

test('counts facts that nobody tries to hand on any more, and those only', async () => {
  const shop = await openShopForTest();
  await rowsOf(
    shop.ownerUrl,
    `insert into outbox_events (id, topic, payload, attempts, sent_at, last_error) values
       (gen_random_uuid(), 'import.received', '{}', 10, null, 'Nobody listens.'),
       (gen_random_uuid(), 'order.placed', '{}', 9, null, 'Not yet.'),
       (gen_random_uuid(), 'order.placed', '{}', 10, now(), null)`,
  );
  expect((await attentionOf(shop)).items).toMatchObject([
    { kind: 'facts-undelivered', count: 1, failures: [{ name: 'import.received', error: 'Nobody listens.' }] },
  ]);
});

test('counts the products that are low in stock', async () => {
  const shop = await openShopForTest();
  const catalog = createCaller(shop.contextFor(userWith('operator'))).catalog;
  const mug = { name: 'Mug', type: 'A', price: '1.00', lowStockThreshold: 5 } as const;
  await catalog.createProduct({ ...mug, sku: 'LOW', stock: 5 });
  await catalog.createProduct({ ...mug, sku: 'ENOUGH', stock: 6 });
  await catalog.createProduct({ ...mug, sku: 'UNTRACKED' });
  expect((await attentionOf(shop)).items).toMatchObject([{ kind: 'stock-low', count: 1 }]);
});
