import { expect, test } from 'vitest';
import { lotsByDay } from './lot-days.ts';
import type { OwnLot } from './use-own-lots.ts';

function lot(id: string, remaining: string, expiresAt: string | null): OwnLot {
  return {
    id,
    source: 'cashback',
    order: null,
    state: 'available',
    granted: '9.00',
    remaining,
    currency: 'GBP',
    transferId: 'trf_1',
    grantedAt: '2026-01-01T00:00:00Z',
    waitsFor: null,
    expectedAt: null,
    availableAt: '2026-01-01T00:00:00Z',
    expiresAt,
  };
}

const byExpiry = ({ expiresAt }: OwnLot) => ({ name: expiresAt?.slice(0, 10) ?? 'never', at: expiresAt });

test('puts lots of one day together with their sum, in the order in which the days come', () => {
  const lots = [
    lot('1', '1.10', '2026-05-01T08:00:00Z'),
    lot('2', '2.20', '2026-05-01T09:00:00Z'),
    lot('3', '0.05', '2026-06-01T09:00:00Z'),
    lot('4', '4.00', null),
  ];
  const days = lotsByDay(lots, byExpiry);
  expect(days.map(({ name, at, total }) => [name, at, total])).toEqual([
    ['2026-05-01', '2026-05-01T08:00:00Z', '3.30'],
    ['2026-06-01', '2026-06-01T09:00:00Z', '0.05'],
    ['never', null, '4.00'],
  ]);
  expect(days[0]?.lots.map(({ id }) => id)).toEqual(['1', '2']);
});

test('has no day where there is no lot', () => {
  expect(lotsByDay([], byExpiry)).toEqual([]);
});
