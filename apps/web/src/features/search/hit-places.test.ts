import { expect, test } from 'vitest';
import { addressOfAll } from './hit-places.ts';
import type { HitKind } from './search-types.ts';

const readAs = { amount: null, day: null };

test.each<[string, HitKind, string, object, string | null]>([
  ['orders of a name', 'order', 'ada', {}, '/orders?keyword=ada'],
  ['orders of an amount', 'order', '12.40', { amount: '12.40' }, '/orders?minTotal=12.40&maxTotal=12.40'],
  ['orders of a day', 'order', '31/12/2026', { day: '2026-12-31' }, '/orders?from=2026-12-31&to=2027-01-01'],
  ['transfers of an amount', 'transfer', '1', { amount: '1.00' }, '/ledger?atLeast=1.00&atMost=1.00'],
  ['customers of a name', 'customer', 'ada', {}, '/customers?keyword=ada'],
  ['what has no list to search', 'auditEntry', 'ada', {}, null],
  ['more than a list takes', 'order', 'a'.repeat(101), {}, null],
])('leads to the list of all %s', (_what, kind, keyword, read, address) => {
  const group = { kind, hits: [], hasMore: true };
  const result = { currency: 'GBP', readAs: { ...readAs, ...read }, groups: [group] };
  expect(addressOfAll(group, result, keyword)).toBe(address);
});
