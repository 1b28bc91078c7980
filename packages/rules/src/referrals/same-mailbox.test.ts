import { expect, test } from 'vitest';
import { isSameMailbox } from './same-mailbox.ts';

test.for([
  ['ada@example.com', 'ada@example.com', true],
  ['ada+shop@example.com', 'ada@example.com', true],
  ['ada+one@example.com', 'ada+two@example.com', true],
  ['a.da@gmail.com', 'ada+x@googlemail.com', true],
  ['a.da@example.com', 'ada@example.com', false],
  ['ada@example.com', 'ada@example.org', false],
  ['+one@example.com', '+two@example.com', false],
] as const)('of %s and %s says %s', ([left, right, same]) => {
  expect(isSameMailbox(left, right)).toBe(same);
});
