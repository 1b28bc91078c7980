import { expect, test } from 'vitest';
import { firstNameOf, shortNameOf } from './shown-name.ts';

test.for([
  ['Grace Hopper', 'Grace', 'Grace H.'],
  ['  Ada   King  Lovelace ', 'Ada', 'Ada L.'],
  ['Madonna', 'Madonna', 'Madonna'],
  ['Ana érica', 'Ana', 'Ana É.'],
  ['Bob 😀', 'Bob', 'Bob 😀.'],
  ['ليلى أحمد', 'ليلى', 'ليلى أ.'],
] as const)('shows of %j %j and %j', ([name, first, short]) => {
  expect([firstNameOf(name), shortNameOf(name)]).toEqual([first, short]);
});
