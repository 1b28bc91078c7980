import { describe, expect, test } from 'vitest';
import { readKeyword } from './read-keyword.ts';

const orderId = 'ord_01h455vb4pex5vsknk084sn02q';
const conventions = { currency: 'GBP', dateOrder: 'day-first' } as const;

describe('reads as an amount', () => {
  test.each([
    ['12.40', 1240n],
    ['12,40', 1240n],
    ['12.4', 1240n],
    ['£12.40', 1240n],
    ['£ 12.40', 1240n],
    ['R$ 12,40', 1240n],
    ['12,40 €', 1240n],
    ['12.40 GBP', 1240n],
    ['gbp 12.40', 1240n],
    ['7', 700n],
    ['0.05', 5n],
    ['007', 700n],
    ['1,234.56', 123_456n],
    ['1.234,56', 123_456n],
    ['1 234,56', 123_456n],
    ["1'234.56", 123_456n],
    ['1,234', 123_400n],
    ['1.234.567', 123_456_700n],
  ])('%s', (text, amountMinor) => {
    expect(readKeyword(text, conventions).amountMinor).toBe(amountMinor);
  });

  test.each([
    ['JPY', '1,234', 1234n],
    ['KWD', '1.234', 1234n],
  ])('in %s %s, by its decimals', (currency, text, amountMinor) => {
    expect(readKeyword(text, { ...conventions, currency }).amountMinor).toBe(amountMinor);
  });
});

test.each(['12.345,678', '1,23,4', '12.40.', '-', '.', '£', 'A12', '12x', '1e3', '9'.repeat(200), '12.40 pounds'])(
  'reads %s as no amount',
  (text) => {
    expect(readKeyword(text, conventions).amountMinor).toBeNull();
  },
);

test.each([
  ['2026-01-02', 'day-first', '2026-01-02'],
  ['2026-1-2', 'month-first', '2026-01-02'],
  ['02/01/2026', 'day-first', '2026-01-02'],
  ['02/01/2026', 'month-first', '2026-02-01'],
  ['2.1.2026', 'day-first', '2026-01-02'],
  ['31/12/2026', 'month-first', null],
  ['30/02/2026', 'day-first', null],
  ['02/01-2026', 'day-first', null],
  ['02/01/26', 'day-first', null],
  ['2026-02-30', 'day-first', null],
] as const)('reads %s, %s, as the day %s and as no amount', (text, dateOrder, day) => {
  expect(readKeyword(text, { ...conventions, dateOrder })).toMatchObject({ day, amountMinor: null });
});

test('knows an id of whatever kind, in capitals too', () => {
  const { id } = readKeyword(orderId.toUpperCase(), conventions);
  expect(id).toEqual({ kind: 'order', id: '01890a5d-ac96-774b-bcce-b302099a8057' });
});

test.each(['52998224725', '529.982.247-25'])('takes the document %s for no amount', (text) => {
  expect(readKeyword(text, conventions).amountMinor).toBeNull();
});

test('keeps what was typed as it is', () => {
  const text = `%_'";-- 😀`;
  expect(readKeyword(text, conventions)).toEqual({ text, id: null, amountMinor: null, day: null });
});
