import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { openTestShop, type TestShop } from '../testing/test-shop.ts';
import { askers, permissions } from './permission-table.ts';
import { permissionsPage } from './permissions-page.ts';
import { openWalk, type Walk } from './walk.ts';

let shop: TestShop;
let walk: Walk;
beforeAll(async () => {
  shop = await openTestShop();
  walk = await openWalk(shop);
});
afterAll(() => shop.close());

const rows = Object.entries(permissions);

test('the table has a row for each procedure, and no other', () => {
  expect(rows.map(([procedure]) => procedure).toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted());
});

describe('who may call what is as the table says:', () => {
  test.for(rows)('%s', async ([procedure, row]) => {
    expect(await walk.outcomesOf(procedure, row)).toEqual(namedOutcomes(row.outcomes));
  });
});

test('the page of the documentation is what the code says; `npm run docs` writes it anew', () => {
  const page = new URL('../../../../docs/permissions.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(permissionsPage());
});

/** A row's outcomes by who asks, so that a difference names the column. */
function namedOutcomes(outcomes: string): Record<string, string> {
  const columns = outcomes.split(/ +/);
  if (columns.length !== askers.length) {
    throw new Error(`A row has ${askers.length} outcomes, not ${columns.length}.`);
  }
  return Object.fromEntries(askers.map((asker, index) => [asker, columns[index] ?? '']));
}
