import { newId } from '@tillback/rules/ids/ids';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseRole } from '../../database/orm.ts';
import { connectAs } from '../../testing/connection.ts';
import { openAccountsFor, post, transfer } from '../../testing/post.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';

const notAllowed = { code: '42501' };
const restricted = { code: '23001' };

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  const { owners, accounts } = await openAccountsFor(shop, 1);
  await post(shop, transfer(accounts.programme('cashback'), accounts.of(owners[0] ?? '', 'pending'), 100n));
});
afterAll(() => shop.close());

const attempts = [
  'update ledger_transfers set amount_minor = 1',
  'delete from ledger_transfers',
  'truncate ledger_transfers cascade',
  `update audit_entries set actor_name = 'nobody'`,
  'delete from audit_entries',
  'truncate audit_entries',
  `update cashback_rule_versions set rates_basis_points = '{"A": 10000}'`,
  'delete from cashback_rule_versions',
  'truncate cashback_rule_versions cascade',
  'update ledger_accounts set balance_minor = 1000000',
  'update ledger_accounts set floor_minor = -1000000',
  'delete from ledger_accounts',
  'truncate ledger_accounts cascade',
];

test.for(attempts)('refuses the application: %s', async (statement) => {
  const client = await connectAs('tillback_app', shop.ownerUrl);
  await expect(client.query(statement)).rejects.toMatchObject(notAllowed);
});

test.for(attempts)('refuses even the owner: %s', async (statement) => {
  const client = await connectAs('owner', shop.ownerUrl);
  await expect(client.query(statement)).rejects.toMatchObject(restricted);
});

test('serves as the application and reads as the reader', async () => {
  const serving = await shop.runtime.orm.em.fork().getConnection('write').execute('select current_user');
  expect(serving).toEqual([{ current_user: 'tillback_app' }]);
  const reading = await shop.runtime.orm.em.fork().getConnection('read').execute('select current_user');
  expect(reading).toEqual([{ current_user: 'tillback_reader' }]);
});

test('lets an account start with nothing, whoever opens it', async () => {
  const owner = await connectAs('owner', shop.ownerUrl);
  const { rows } = await owner.query(
    `insert into ledger_accounts (id, kind, owner_id, currency, balance_minor, floor_minor)
     values ($1, 'available', $2, 'GBP', 500, -500) returning balance_minor, floor_minor`,
    [newId(), newId()],
  );
  expect(rows).toEqual([{ balance_minor: 0n, floor_minor: 0n }]);
  const application = await connectAs('tillback_app', shop.ownerUrl);
  const withBalance = `insert into ledger_accounts (id, kind, owner_id, currency, balance_minor) values ($1, 'available', $2, 'GBP', 5)`;
  await expect(application.query(withBalance, [newId(), newId()])).rejects.toMatchObject(notAllowed);
});

test('lets the application make no tables, triggers or functions', async () => {
  const client = await connectAs('tillback_app', shop.ownerUrl);
  const shapes = [
    'create table loot (id int)',
    'alter table ledger_transfers disable trigger all',
    'drop trigger ledger_transfers_append_only on ledger_transfers',
    'create trigger mine before insert on orders for each row execute function refuse_change()',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  ];
  for (const statement of shapes) {
    await expect(client.query(statement)).rejects.toMatchObject(notAllowed);
  }
});

test('lets the application not touch the record of the migrations', async () => {
  const client = await connectAs('tillback_app', shop.ownerUrl);
  await expect(client.query('delete from mikro_orm_migrations')).rejects.toMatchObject(notAllowed);
});

test('fixes currency and time zone once there is a transfer, and nothing else of the settings', async () => {
  for (const role of ['tillback_app', 'owner'] satisfies DatabaseRole[]) {
    const client = await connectAs(role, shop.ownerUrl);
    const fixed = { constraint: 'settings_fixed_by_transfers' };
    await expect(client.query(`update settings set currency = 'EUR'`)).rejects.toMatchObject(fixed);
    await expect(client.query(`update settings set time_zone = 'Europe/Paris'`)).rejects.toMatchObject(fixed);
    await client.query(`update settings set store_name = 'Another name', currency = 'GBP'`);
  }
});

const tablesOfPublic = `select table_name from information_schema.tables where table_schema = 'public' order by 1`;

async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(tablesOfPublic);
  return rows.map((row) => row.table_name);
}

test('lets the reader write into no table, even where it leaves its read-only mode', async () => {
  const names = await tableNames(await connectAs('owner', shop.ownerUrl));
  expect(names.length).toBeGreaterThan(20);
  const reader = await connectAs('tillback_reader', shop.ownerUrl);
  await reader.query('set default_transaction_read_only = off');
  for (const name of names) {
    await expect(reader.query(`insert into ${name} default values`)).rejects.toMatchObject(notAllowed);
    await expect(reader.query(`delete from ${name}`)).rejects.toMatchObject(notAllowed);
    await expect(reader.query(`truncate ${name}`)).rejects.toMatchObject(notAllowed);
  }
  await expect(reader.query(`update products set stock = 1`)).rejects.toMatchObject(notAllowed);
  await expect(reader.query('create table loot (id int)')).rejects.toMatchObject(notAllowed);
});

test('shows the reader no password hash, no session and no kept answer', async () => {
  const reader = await connectAs('tillback_reader', shop.ownerUrl);
  for (const secret of [
    'select password_hash from users',
    'select * from users',
    'select * from sessions',
    'select * from idempotency_keys',
    'select * from pgboss.job',
  ]) {
    await expect(reader.query(secret)).rejects.toMatchObject(notAllowed);
  }
  await reader.query('select id, email, name, role from users');
});
