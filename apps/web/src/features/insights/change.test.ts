import { expect, test } from 'vitest';
import { changeOf, newsOf } from './change.ts';
import type { Figures, Metric } from './metrics.ts';

const nothing: Figures = {
  revenue: '0.00',
  orders: 0,
  refunded: '0.00',
  cashbackEarned: '0.00',
  cashbackTakenBack: '0.00',
  cashbackOwed: '0.00',
  cashbackPending: '0.00',
  cashbackAvailable: '0.00',
};

test.each<
  [name: string, metric: Metric, now: string | number, before: string | number, kind: string, news: string | null]
>([
  ['more revenue', 'revenue', '112.50', '100.00', 'grew', 'better'],
  ['fewer orders', 'orders', 8, 10, 'grew', 'worse'],
  ['more refunded', 'refunded', '2.00', '1.00', 'grew', 'worse'],
  ['less taken back', 'cashbackTakenBack', '0.00', '1.00', 'grew', 'better'],
  ['more owed', 'cashbackOwed', '2.00', '1.00', 'grew', null],
  ['the same', 'revenue', '5.00', '5.00', 'same', null],
  ['nothing before', 'revenue', '5.00', '0.00', 'noneBefore', null],
  ['a debt before', 'cashbackOwed', '5.00', '-1.00', 'noneBefore', null],
])('tells %s, and whether that is good news', (_, metric, now, before, kind, news) => {
  const change = changeOf({ ...nothing, [metric]: now }, { ...nothing, [metric]: before }, metric);
  expect(change.kind).toBe(kind);
  expect(newsOf(change, metric)).toBe(news);
});

test('tells growth as a share of what was before', () => {
  const change = changeOf({ ...nothing, revenue: '112.50' }, { ...nothing, revenue: '100.00' }, 'revenue');
  expect(change).toEqual({ kind: 'grew', growth: 0.125 });
});
