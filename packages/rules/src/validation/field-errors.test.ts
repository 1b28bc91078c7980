import { expect, test } from 'vitest';
import * as z from 'zod';
import { fieldErrors } from './field-errors.ts';

test('gathers every message of a field under its path', () => {
  const schema = z.strictObject({ lines: z.array(z.strictObject({ sku: z.string().min(2, 'short').max(0, 'long') })) });
  const parsed = schema.safeParse({ lines: [{ sku: 'a', price: '1', name: 'b' }], note: 'x' });
  expect(fieldErrors(parsed.error ?? { issues: [] })).toEqual({
    'lines.0.sku': ['short', 'long'],
    'lines.0.price': ['This field is not known here.'],
    'lines.0.name': ['This field is not known here.'],
    note: ['This field is not known here.'],
  });
});

test('puts what is wrong with the whole under no path', () => {
  expect(Object.keys(fieldErrors(z.strictObject({}).safeParse(7).error ?? { issues: [] }))).toEqual(['']);
});
