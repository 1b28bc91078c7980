import { expect, test } from 'vitest';
import { amount, count, minutes } from './figures.ts';

test('amounts keep every digit and their sign', () => {
  expect(['0.05', '12.34', '4064726.59', '-1234.50', '1000', '92233720368547758.07'].map(amount)).toEqual([
    '0.05',
    '12.34',
    '4,064,726.59',
    '-1,234.50',
    '1,000',
    '92,233,720,368,547,758.07',
  ]);
});

test('counts and times are short', () => {
  expect([count(209_029), minutes(0.2), minutes(95)]).toEqual(['209,029', '0:01', '1:35']);
});
