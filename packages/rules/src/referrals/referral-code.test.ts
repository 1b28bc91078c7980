import { expect, test } from 'vitest';
import { readReferralCode, referralCodeCharacters, referralPathOf } from './referral-code.ts';

test.for([
  ['K7MRXW4P', 'K7MRXW4P'],
  ['k7mrxw4p', 'K7MRXW4P'],
  ['  k7mr-xw4p ', 'K7MRXW4P'],
  ['K7MR XW4P', 'K7MRXW4P'],
  ['K7MRXW4', null],
  ['K7MRXW4PP', null],
  ['K7MRXW4O', null],
  ['', null],
  ['\u0000', null],
  ['K7MRXW4\u0440', null], // a Cyrillic letter that looks like a P
] as const)('reads %j as %j', ([text, code]) => {
  expect(readReferralCode(text)).toBe(code);
});

test('has no two characters that look alike, and nothing to make a word of', () => {
  for (const lookAlike of '0O1IL2Z5S8BUVAE') {
    expect(referralCodeCharacters).not.toContain(lookAlike);
  }
  expect(new Set(referralCodeCharacters).size).toBe(referralCodeCharacters.length);
});

test('leads to the sign-up', () => {
  expect(referralPathOf('K7MRXW4P')).toBe('/signup?ref=K7MRXW4P');
});
