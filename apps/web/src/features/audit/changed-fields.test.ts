import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test.for([
  [{ name: { before: 'Ada', after: 'Grace' } }, [['name', 'Ada', 'Grace']]],
  [{ email: { before: null, after: 'ada@example.com' } }, [['email', '', 'ada@example.com']]],
  [
    { before: { open: true, rewardEvery: 5 }, after: { open: true, rewardEvery: 3, credit: '5.00' } },
    [
      ['rewardEvery', '5', '3'],
      ['credit', '', '5.00'],
    ],
  ],
  [{ before: 1, after: 2 }, [['', '1', '2']]],
  [{ role: 'operator' }, null],
  [
    { stock: { before: 3, after: 5 }, reason: 'counted' },
    [
      ['stock', '3', '5'],
      ['reason', '', 'counted'],
    ],
  ],
  [null, null],
  [['before', 'after'], null],
  ['text', null],
] as [unknown, string[][] | null][])('reads %j', ([changes, fields]) => {
  expect(changedFields(changes)?.map(({ name, before, after }) => [name, before, after]) ?? null).toEqual(fields);
});
