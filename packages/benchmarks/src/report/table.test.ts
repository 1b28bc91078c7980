import { expect, test } from 'vitest';
import { type Figure, ratioOf, reachesGoal } from './figure.ts';
import { tableOf } from './table.ts';

const placing: Figure = {
  what: 'place an order',
  unit: 'per second',
  value: 1_500,
  floors: [{ what: 'pg clients', value: 2_000 }],
  goal: { kind: 'at-least-of-floor', ratio: 0.6 },
  latencies: { p50: 4.21, p95: 12, p99: 20, max: 31 },
};

test.for([
  [placing, true],
  [{ ...placing, value: 1_000 }, false],
  [{ ...placing, floors: [] }, false],
  [{ ...placing, goal: { kind: 'at-most-of-floor', ratio: 1.5 } }, true],
  [{ ...placing, goal: { kind: 'at-most', value: 1_499 } }, false],
  [{ ...placing, goal: { kind: 'none' } }, null],
] as const)('says whether a goal is reached (%#)', ([figure, reached]) => {
  expect(reachesGoal(figure)).toBe(reached);
});

test('compares with the floor that the goal is about', () => {
  expect(ratioOf(placing)).toBe(0.75);
  expect(ratioOf({ ...placing, floors: [] })).toBeNull();
});

test('shows a figure beside its floor, its goal and whether it was reached', () => {
  expect(tableOf([placing])).toBe(
    [
      '| what           | Tillback | floor              | ratio | goal    | p50    | p95   | p99   |',
      '| -------------- | -------- | ------------------ | ----- | ------- | ------ | ----- | ----- |',
      '| place an order | 1,500/s  | 2,000/s pg clients | 0.75  | ≥ 0.6 ✓ | 4.2 ms | 12 ms | 20 ms |',
    ].join('\n'),
  );
});
