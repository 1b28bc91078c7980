import { expect, test } from 'vitest';
import { documentText } from './document.ts';

test('writes a CPF as people do, with the zeros at its start', () => {
  expect(documentText('00001910000')).toBe('000.019.100-00');
});

test('writes a masked one in the same places', () => {
  expect(documentText('***982247**')).toBe('***.982.247-**');
});
