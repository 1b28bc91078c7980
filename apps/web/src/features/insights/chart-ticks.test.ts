import { expect, test } from 'vitest';
import { roundTicks } from './chart-ticks.ts';

test.each<[lowest: number, highest: number, ticks: number[]]>([
  [0, 15_783.16, [0, 5_000, 10_000, 15_000, 20_000]],
  [0, 9, [0, 5, 10]],
  [0, 3, [0, 1, 2, 3]],
  [0, 0, [0, 1]],
  [-40, 90, [-50, 0, 50, 100]],
])('an axis from %d to %d has %j', (lowest, highest, ticks) => {
  expect(roundTicks(lowest, highest, 5)).toEqual(ticks);
});
