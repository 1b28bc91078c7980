import { expect, test } from 'vitest';
import { firstDayLeftOut, isAnswerable, parametersOf, rangeFrom } from './range.ts';

const today = '2026-03-31';
const extent = { firstDay: '2010-12-01', lastDay: '2011-05-31' };

function rangeOf(search: string) {
  return rangeFrom(new URLSearchParams(search), today, extent);
}

test('shows the last thirty days, today included, where the address says nothing', () => {
  expect(rangeOf('')).toEqual({ choice: '30d', from: '2026-03-02', to: '2026-04-01' });
});

test('reads a range from the address and writes the same back', () => {
  const range = rangeOf('from=2011-01-01&to=2011-02-01');
  expect(range).toEqual({ choice: 'custom', from: '2011-01-01', to: '2011-02-01' });
  expect(new URLSearchParams(parametersOf(range)).toString()).toBe('from=2011-01-01&to=2011-02-01');
  expect(parametersOf('30d')).toEqual({});
  expect(parametersOf('12m')).toEqual({ range: '12m' });
});

test('takes all time from the first day with sales to the last', () => {
  expect(rangeOf('range=all')).toEqual({ choice: 'all', from: '2010-12-01', to: '2011-06-01' });
});

test('falls back to the usual range where the address makes no sense', () => {
  for (const search of ['range=century', 'from=2011-02-30&to=2011-03-01', 'from=2011-02-02&to=2011-02-01']) {
    expect(rangeOf(search).choice).toBe('30d');
  }
});

test('refuses a range longer than the server answers', () => {
  expect(isAnswerable('2010-01-01', '2040-01-01')).toBe(true);
  expect(isAnswerable('2010-01-01', '2040-01-02')).toBe(false);
});

test('tells what "all time" leaves out because it is too long ago', () => {
  const longExtent = { firstDay: '1990-12-01', lastDay: today };
  const range = rangeFrom(new URLSearchParams('range=all'), today, longExtent);
  expect(range.from).toBe('1996-04-01');
  expect(firstDayLeftOut(range, longExtent)).toBe('1990-12-01');
  expect(firstDayLeftOut(rangeOf('range=all'), extent)).toBeNull();
});
