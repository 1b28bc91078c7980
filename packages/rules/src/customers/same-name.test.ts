import { expect, test } from 'vitest';
import { isSameName } from './same-name.ts';

test.each([
  ['case', 'Maria Silva', 'MARIA SILVA'],
  ['accents', 'José Antônio da Conceição', 'Jose Antonio da Conceicao'],
  ['spacing', '  Maria   da\tSilva ', 'Maria daSilva'],
  ['how an accented letter is written', 'Jos\u00e9', 'Jose\u0301'],
  ['a letter that has no capital', 'Weiß', 'WEISS'],
])('takes two names for the same whatever the %s', (_name, one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

test.each([
  ['Maria Silva', 'Maria Souza'],
  ['Maria Silva', 'Maria'],
  ["Ana D'Ávila", 'Ana D Avila'],
])('takes %j and %j for different people', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});
