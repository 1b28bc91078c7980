import { expect, test } from 'vitest';
import { personName, text } from './text.ts';

test.each([
  ['trims', '  Ada  ', 'Ada'],
  ['composes', 'Jose\u0301', 'José'],
  ['keeps other scripts and emoji', '王 😀', '王 😀'],
  ['takes the longest allowed', 'a'.repeat(200), 'a'.repeat(200)],
])('a name: %s', (_name, input, output) => {
  expect(personName.parse(input)).toBe(output);
});

test.each([
  ['nothing', ''],
  ['only spaces', '   '],
  ['too much', 'a'.repeat(201)],
  ['NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud800'],
  ['a number', 7],
  ['null', null],
  ['what is missing', undefined],
])('a name refuses %s', (_name, input) => {
  expect(personName.safeParse(input).success).toBe(false);
});

test('measures what is left after trimming', () => {
  expect(text(3).safeParse('  abc  ').success).toBe(true);
});
