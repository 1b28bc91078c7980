import { expect, test } from 'vitest';
import { Refusal } from './refusal.ts';

test('carries the code, the sentence and what else the caller should know', () => {
  const refusal = new Refusal('insufficient_stock', 'There are 2 left.', { extra: { shortages: [] } });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    code: 'insufficient_stock',
    detail: 'There are 2 left.',
    message: 'There are 2 left.',
    extra: { shortages: [] },
  });
  expect(refusal.errors).toBeUndefined();
});

test('names the fields that are wrong', () => {
  const errors = { price: ['The amount has more decimals than its currency.'] };
  expect(new Refusal('invalid_input', 'The price is too precise.', { errors })).toMatchObject({ errors, extra: {} });
});
