import { expect, test } from 'vitest';
import { spreadOverLots } from './spread-over-lots.ts';

const takings = [
  { lotId: 'late', amountMinor: 300n },
  { lotId: 'early', amountMinor: 200n },
];

test.each([
  [
    'all of it',
    500n,
    500n,
    [
      ['late', 300n, 0n],
      ['early', 200n, 0n],
    ],
  ],
  ['a part, to the first lot', 100n, 100n, [['late', 100n, 0n]]],
  [
    'more than the first lot gave',
    350n,
    350n,
    [
      ['late', 300n, 0n],
      ['early', 50n, 0n],
    ],
  ],
  [
    'what pays a debt after what is kept',
    500n,
    350n,
    [
      ['late', 300n, 0n],
      ['early', 50n, 150n],
    ],
  ],
  [
    'what pays a debt alone',
    500n,
    0n,
    [
      ['late', 0n, 300n],
      ['early', 0n, 200n],
    ],
  ],
] as const)('gives back %s', (_name, amountMinor, keptMinor, expected) => {
  const parts = spreadOverLots(takings, amountMinor, keptMinor);
  expect(parts.map((part) => [part.lotId, part.keptMinor, part.owedMinor])).toEqual(expected);
});

test('never gives back more than was taken', () => {
  expect(() => spreadOverLots(takings, 501n, 501n)).toThrow('More comes back');
});
