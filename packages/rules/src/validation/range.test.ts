import { expect, test } from 'vitest';
import * as z from 'zod';
import { day } from './day.ts';
import { fieldErrors } from './field-errors.ts';
import { rangeInput } from './range.ts';

test.each(['2026-01-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
  expect(day.parse(text)).toBe(text);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '1899-12-31',
  '2200-01-01',
  '2026-01-01T00:00:00Z',
  '2026-01-01\n',
  20260101,
])('%j is not a day', (input) => {
  expect(day.safeParse(input).success).toBe(false);
});

test.each([
  ['a day', '2026-01-01', '2026-01-02'],
  ['thirty years', '2026-01-01', '2056-01-01'],
  ['thirty years from a leap day', '2024-02-29', '2054-02-28'],
])('takes a range of %s', (_name, from, to) => {
  expect(rangeInput({}).parse({ from, to })).toEqual({ from, to });
});

test.each([
  ['that holds no day', '2026-01-01', '2026-01-01', 'This must be after the first day.'],
  ['that ends before it starts', '2026-01-02', '2026-01-01', 'This must be after the first day.'],
  ['of more than thirty years', '2026-01-01', '2056-01-02', 'At most 30 years.'],
])('refuses a range %s', (_name, from, to, message) => {
  expect(fieldErrors(rangeInput({}).safeParse({ from, to }).error ?? { issues: [] })).toEqual({ to: [message] });
});

test('takes what else is asked, and nothing that is not', () => {
  const input = rangeInput({ limit: z.int().default(10) });
  expect(input.parse({ from: '2026-01-01', to: '2026-02-01' })).toMatchObject({ limit: 10 });
  expect(input.safeParse({ from: '2026-01-01', to: '2026-02-01', offset: 1 }).success).toBe(false);
});

test('says one thing of what is not a day', () => {
  expect(day.safeParse('tomorrow').error?.issues.map((issue) => issue.message)).toEqual([
    'This is not a day like 2026-01-31.',
  ]);
});
