import { expect, test } from 'vitest';
import { cursorAt, valuesOfCursor } from './cursor.ts';
import { ascending, instant, integer, type Key, text, uuid } from './order.ts';

const id = '0190f5a0-0000-7000-8000-000000000001';

test('gives back the values it was made of', () => {
  const order = ascending(instant('t.at'), integer('t.amount'), text('t.name'), uuid('t.id'));
  const values = ['2026-03-29 01:30:00.123456+00', '-12', 'Zoë "☃"', id];
  expect(valuesOfCursor('list', order, cursorAt('list', order, values))).toEqual(values);
});

const unreadable: [(column: string) => Key, string][] = [
  [instant, '2026-02-30 00:00:00+00'],
  [instant, '2026-13-01 00:00:00+00'],
  [instant, '0000-01-01 00:00:00+00'],
  [instant, '2026-01-01 00:00:00+99'],
  [instant, 'now'],
  [integer, '9223372036854775808'],
  [integer, '1e3'],
  [text, 'a\0b'],
  [uuid, 'abc'],
];

test.each(unreadable)('refuses a forged cursor whose value the database could not read (%#)', (key, value) => {
  const order = ascending(key('t.key'));
  expect(() => valuesOfCursor('list', order, cursorAt('list', order, [value]))).toThrow('The cursor is not valid.');
});
