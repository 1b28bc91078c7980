import { expect, test } from 'vitest';
import { byAmount, byDay, byOneOf, byText, readFilters, setFilters } from './list-filters.ts';

const readers = { keyword: byText, status: byOneOf(['open', 'done']), from: byDay, least: byAmount };
const read = (search: string) => readFilters(readers, new URLSearchParams(search));

test('reads what the address filters by', () => {
  const filters = { keyword: 'Zoë', status: 'done', from: '2026-01-31', least: '12.50' };
  expect(read('keyword=+Zo%C3%AB+&status=done&from=2026-01-31&least=12.50')).toEqual(filters);
});

test.each(['keyword=++', 'status=broken', 'from=2026-02-30', 'from=tomorrow', 'least=1,5', 'least=-1', 'other=1'])(
  'takes %s for no filter',
  (search) => {
    expect(setFilters(read(search))).toEqual({});
  },
);
