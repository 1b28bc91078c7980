import { expect, test } from 'vitest';
import { type Right, type Role, rights, rightsOf, roleMay, roles } from './rights.ts';

const notOfAdmins: ReadonlySet<Right> = new Set<Right>(['own.read', 'sales.write']);

test.each<[Role, Right[]]>([
  ['shopper', ['own.read', 'orders.place', 'orders.cancel', 'catalog.read', 'orders.read']],
  [
    'auditor',
    [
      'catalog.read',
      'orders.read',
      'customers.read',
      'insights.read',
      'ledger.read',
      'store.read',
      'stock.read',
      'sales.read',
      'users.read',
    ],
  ],
  [
    'operator',
    [
      'orders.place',
      'orders.cancel',
      'catalog.read',
      'orders.read',
      'customers.read',
      'insights.read',
      'ledger.read',
      'store.read',
      'stock.read',
      'catalog.write',
      'customers.write',
      'documents.read',
      'orders.write',
      'intake.write',
      'sales.read',
      'rules.propose',
    ],
  ],
  ['admin', rights.filter((right) => !notOfAdmins.has(right))],
])('a %s may do exactly what the table says', (role, expected) => {
  expect(rightsOf(role)).toEqual(expected);
});

test('an auditor changes nothing', () => {
  const writes = rights.filter((right) => !right.endsWith('.read'));
  expect(writes.some((right) => roleMay('auditor', right))).toBe(false);
});

test('only an admin changes rules, users and settings', () => {
  for (const right of ['rules.write', 'users.write', 'settings.write'] as const) {
    expect(roleMay('admin', right)).toBe(true);
    expect(roleMay('operator', right)).toBe(false);
  }
});

test('no role sends sales: only a client does, by its scope', () => {
  expect(roles.some((role) => roleMay(role, 'sales.write'))).toBe(false);
});
