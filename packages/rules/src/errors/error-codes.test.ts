import { expect, test } from 'vitest';
import { errorCodes, isErrorCode, statusOf } from './error-codes.ts';

test('every code has an error status and a title', () => {
  for (const { status, title } of Object.values(errorCodes)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).not.toBe('');
  }
});

test('knows its codes and no inherited name', () => {
  expect(isErrorCode('insufficient_stock')).toBe(true);
  expect(isErrorCode('toString')).toBe(false);
  expect(isErrorCode('teapot')).toBe(false);
});

test.each([
  ['invalid_input', 400],
  ['insufficient_stock', 409],
  ['rule_violated', 422],
  ['unavailable', 503],
] as const)('%s answers %i', (code, status) => {
  expect(statusOf(code)).toBe(status);
});
