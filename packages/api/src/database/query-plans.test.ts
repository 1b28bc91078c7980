import { expect, test } from 'vitest';
import { openShopForTest } from '../testing/test-shop.ts';
import { readDatabase } from './handles.ts';
import { QueryPlans } from './query-plans.ts';

const dimensions = { length: 3, width: 4 };

async function openPlans() {
  const { runtime } = await openShopForTest();
  const db = readDatabase(runtime.orm.em);
  const plans = new QueryPlans<{ length: number; width: number }>();
  let written = 0;
  const ask = (text: string, values: typeof dimensions, constant = 0) =>
    plans.rows(db, text, values, (placeOf) => {
      written += 1;
      const fields = db.selectNoFrom((is) => [
        is.cast<number>(is.val(placeOf('width')), 'integer').as('width'),
        is.cast<number>(is.val(placeOf('length')), 'integer').as('length'),
        is.cast<number>(is.val(constant), 'integer').as('constant'),
      ]);
      return fields;
    });
  return { ask, written: () => written };
}

test('a query is written once, and asked with other values each time', async () => {
  const { ask, written } = await openPlans();
  expect(await ask('size', dimensions, 7)).toEqual([{ ...dimensions, constant: 7 }]);
  const others = await Promise.all([1, 2, 3].map((length) => ask('size', { length, width: -length }, 7)));
  expect(others.flat().map(({ length, width }) => [length, width])).toEqual([
    [1, -1],
    [2, -2],
    [3, -3],
  ]);
  expect(written()).toBe(1);
});

test('another text is another query', async () => {
  const { ask, written } = await openPlans();
  expect(await ask('one', dimensions, 1)).toMatchObject([{ constant: 1 }]);
  expect(await ask('other', dimensions, 2)).toMatchObject([{ constant: 2 }]);
  expect(written()).toBe(2);
});

test('texts without end are answered too, and not all kept', async () => {
  const { ask, written } = await openPlans();
  for (let index = 0; index < 205; index += 1) {
    await ask(`text ${index}`, dimensions);
  }
  expect(await ask('text 204', { length: 9, width: 8 })).toMatchObject([{ length: 9, width: 8 }]);
  expect(written()).toBe(206);
});
