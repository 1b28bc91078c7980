import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.for([
  ['Ada King Lovelace', 'AL'],
  ['madonna', 'M'],
  ['  érica   ', 'É'],
  ['😀 Smile 🇧🇷', '😀🇧🇷'],
  ['👩‍👩‍👧 Silva', '👩‍👩‍👧S'],
  ['<script>alert(1)</script>', '<'],
  ['ليلى أحمد', 'لأ'],
  ['', ''],
] as const)('takes of %j %j', ([name, initials]) => {
  expect(initialsOf(name)).toBe(initials);
});
