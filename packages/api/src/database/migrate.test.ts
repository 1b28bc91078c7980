import { expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { emptyDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { catalogOf, guardsOf } from './catalog-for-tests.ts';
import { migrate } from './migrate.ts';

const opening = { name: 'First name', currency: 'EUR', timeZone: 'Europe/Paris' };

function contentsOf(ownerUrl: string) {
  return rowsOf(
    ownerUrl,
    `select to_jsonb(settings) as row from settings
     union all select to_jsonb(rule) from cashback_rules rule
     union all select to_jsonb(version) from cashback_rule_versions version`,
  );
}

async function everythingOf(ownerUrl: string) {
  return [await catalogOf(ownerUrl), await guardsOf(ownerUrl), await contentsOf(ownerUrl)];
}

test('changes nothing in a database that is up to date, not even the name of its store', async () => {
  const url = await freshDatabase();
  const before = await everythingOf(url);
  await migrate(url, opening);
  expect(await everythingOf(url)).toEqual(before);
});

test('brings a new database to the present tables when several processes migrate it at once', async () => {
  const url = await emptyDatabase();
  await Promise.all(Array.from({ length: 6 }, () => migrate(url, opening)));
  await Promise.all(Array.from({ length: 6 }, () => migrate(url, opening)));
  const migrated = await freshDatabase();
  expect(await catalogOf(url)).toEqual(await catalogOf(migrated));
  const [settings, ...rules] = await contentsOf(url);
  expect(settings).toMatchObject({ row: { store_name: 'First name', currency: 'EUR', time_zone: 'Europe/Paris' } });
  expect(rules).toHaveLength(2);
});
