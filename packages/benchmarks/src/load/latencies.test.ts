import { expect, test } from 'vitest';
import { latenciesOf, medianOf, percentileOf } from './latencies.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('gives percentiles that were really measured, whatever the order was', () => {
  expect(latenciesOf(oneToHundred)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
});

test.for([
  [[], 0],
  [[7], 7],
  [[1, 9], 1],
  [[3, 1, 2], 2],
] as const)('the median of %j is %d', ([values, median]) => {
  expect(medianOf(values)).toBe(median);
});

test('the lowest percentile is the smallest value', () => {
  expect(percentileOf([2, 4, 6], 0)).toBe(2);
});
