import { expect, test } from 'vitest';
import { email } from './email.ts';

test.each([
  [' Ada@Example.COM ', 'ada@example.com'],
  ['first.last+tag@sub.example.co.uk', 'first.last+tag@sub.example.co.uk'],
  ["o'hara@example.com", "o'hara@example.com"],
  ['admin@demo.test', 'admin@demo.test'],
  ['JOSE\u0301@exämple.de', 'josé@xn--exmple-cua.de'],
  ['josé@xn--exmple-cua.de', 'josé@xn--exmple-cua.de'],
  ['ADA@EXÄMPLE.de', 'ada@xn--exmple-cua.de'],
  ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
  ['ada@example。com', 'ada@example.com'],
  ['\u212Aate@example.com', 'kate@example.com'],
])('takes %j as %j', (input, output) => {
  expect(email.parse(input)).toBe(output);
});

const tooLong = `${'a'.repeat(60)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.com`;

test.each([
  '',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'ada@@example.com',
  'ada@example..com',
  'ada..b@example.com',
  '.ada@example.com',
  'ada.@example.com',
  'a da@example.com',
  'ada@-example.com',
  'ada@exa mple.com',
  'ada\0@example.com',
  'ada@exämple',
  'ada@exä mple.de',
  'ada@ä:80@example.com',
  'ada@ä/example.com',
  'ada@example.com\r\nBcc: b@example.com',
  '"ada"@example.com',
  `${'a'.repeat(65)}@example.com`,
  tooLong,
])('refuses %j', (input) => {
  expect(email.safeParse(input).success).toBe(false);
});

test('answers hostile input of a megabyte at once', () => {
  const startedAt = Date.now();
  expect(email.safeParse(`a@${'a-'.repeat(250_000)}${'.a'.repeat(250_000)}!`).success).toBe(false);
  expect(Date.now() - startedAt).toBeLessThan(1000);
});
