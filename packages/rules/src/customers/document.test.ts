import { describe, expect, test } from 'vitest';
import { digitsOfDocument } from './document.ts';

test.each([
  ['masked', '529.982.247-25', '52998224725'],
  ['bare', '52998224725', '52998224725'],
  ['with zeros at the start', '00001910000', '00001910000'],
  ['with blanks around it', ' 529.982.247-25 ', '52998224725'],
])('reads a CPF %s', (_name, text, digits) => {
  expect(digitsOfDocument(text)).toBe(digits);
});

describe('refuses as a CPF', () => {
  test.each([
    ['ten digits', '5299822472'],
    ['twelve digits', '529982247250'],
    ['a wrong check digit', '52998224726'],
    ['letters around the digits', 'CPF 52998224725'],
    ['half a mask', '529982247-25'],
    ['digits of another script', '５２９９８２２４７２５'],
    ['nothing', ''],
    ...Array.from({ length: 10 }, (_, digit) => [`eleven times ${digit}`, String(digit).repeat(11)]),
  ])('%s', (_name, text) => {
    expect(digitsOfDocument(text)).toBeNull();
  });
});
