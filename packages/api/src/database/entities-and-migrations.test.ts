import { beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { emptyDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { type Catalog, catalogOf } from './catalog-for-tests.ts';
import { searchGrams } from './migrations/0027-catalog-at-scale.ts';
import { openOwnerOrm } from './orm.ts';

let migratedUrl: string;
let migrated: Catalog;
let described: Catalog;
beforeAll(async () => {
  migratedUrl = await freshDatabase();
  migrated = await catalogOf(migratedUrl);
  described = await catalogOf(await databaseOfEntities());
});

/** A database with the tables as MikroORM makes them of the entities. */
async function databaseOfEntities(): Promise<string> {
  const url = await emptyDatabase();
  await rowsOf(url, 'create extension pg_trgm');
  await rowsOf(url, searchGrams);
  const orm = await openOwnerOrm(url);
  try {
    await orm.schema.create();
  } finally {
    await orm.close(true);
  }
  return url;
}

test('finds the same columns, indexes and constraints in the migrated tables as the entities describe', () => {
  expect(Object.keys(migrated).length).toBeGreaterThan(200);
  expect(migrated).toEqual(described);
});

test.for([
  'alter table orders add column note text',
  'alter table orders alter column channel drop not null',
  'alter table orders alter column refunded drop default',
  'alter table products alter column picture_url type varchar(201)',
  'create index orders_extra_index on orders (lower(reference))',
  'drop index cashback_entries_due_index',
  'alter table order_lines drop constraint order_lines_refunded_quantity',
  'alter table orders drop constraint orders_customer_id_foreign',
])('notices when only one side has it: %s', async (change) => {
  const changedUrl = await freshDatabase();
  await rowsOf(changedUrl, change);
  expect(await catalogOf(changedUrl)).not.toEqual(described);
});
