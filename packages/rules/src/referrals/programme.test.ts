import { expect, test } from 'vitest';
import { rewardsDue, signUpsToGo } from './programme.ts';

test.for([
  [0, 5, 0],
  [4, 5, 0],
  [5, 5, 1],
  [9, 5, 1],
  [10, 5, 2],
  [3, 1, 3],
] as const)('owes for %i waiting sign-ups, one for every %i, %i rewards', ([waiting, rewardEvery, due]) => {
  expect(rewardsDue(waiting, rewardEvery)).toBe(due);
});

test.for([
  [0, 5, 5],
  [4, 5, 1],
  [4, 3, 1],
] as const)('with %i waiting, one for every %i, the next reward takes %i more', ([waiting, rewardEvery, toGo]) => {
  expect(signUpsToGo(waiting, rewardEvery)).toBe(toGo);
});
