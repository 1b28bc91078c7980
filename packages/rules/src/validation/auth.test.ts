import { expect, test } from 'vitest';
import { createAdminInput, signInInput, signUpInput } from './auth.ts';
import { fieldErrors } from './field-errors.ts';

const signUp = { email: 'Ada@Example.com', password: ' 0123456789 ', name: ' Ada ' };

test('signing up keeps the spaces of a password and nothing else', () => {
  expect(signUpInput.parse(signUp)).toEqual({ email: 'ada@example.com', password: ' 0123456789 ', name: 'Ada' });
});

test.each([
  ['too short', '123456789'],
  ['too long', 'a'.repeat(257)],
  ['with NUL', '0123456789\0'],
  ['not text', 1234567890],
])('signing up refuses a password %s', (_name, password) => {
  const parsed = signUpInput.safeParse({ ...signUp, password });
  expect(Object.keys(fieldErrors(parsed.error ?? { issues: [] }))).toEqual(['password']);
});

test('the same password composed and decomposed signs in alike', () => {
  const given = (password: string) => signInInput.parse({ email: 'ada@example.com', password }).password;
  expect(given('correct-horse-e\u0301')).toBe(given('correct-horse-\u00e9'));
});

test('a password too short to be chosen may still be tried', () => {
  expect(signInInput.safeParse({ email: 'ada@example.com', password: 'short' }).success).toBe(true);
});

test('refuses fields that nobody asked for', () => {
  const parsed = signUpInput.safeParse({ ...signUp, role: 'admin' });
  expect(fieldErrors(parsed.error ?? { issues: [] })).toEqual({ role: ['This field is not known here.'] });
});

test("asks more of an admin's password than of a shopper's", () => {
  const admin = { email: 'ada@example.com', name: 'Ada' };
  expect(createAdminInput.safeParse({ ...admin, password: 'a'.repeat(14) }).success).toBe(false);
  expect(createAdminInput.safeParse({ ...admin, password: 'a'.repeat(15) }).success).toBe(true);
});
