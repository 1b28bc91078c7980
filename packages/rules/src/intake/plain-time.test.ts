import { expect, test } from 'vitest';
import { plainTime } from './plain-time.ts';
import type { DateFormat } from './sales-mapping.ts';

const read: [string, DateFormat, string][] = [
  ['2011-05-31 15:53:00', 'ymd', '2011-05-31 15:53:00'],
  ['2011-05-31T15:53', 'ymd', '2011-05-31 15:53:00'],
  ['2011/5/1', 'ymd', '2011-05-01 00:00:00'],
  ['31/05/2011 15:53', 'dmy', '2011-05-31 15:53:00'],
  ['01.02.2011', 'dmy', '2011-02-01 00:00:00'],
  ['1/2/11 9:05', 'dmy', '2011-02-01 09:05:00'],
  ['05/31/2011 3:53 PM', 'mdy', '2011-05-31 15:53:00'],
  ['5/31/2011, 12:00:30 a.m.', 'mdy', '2011-05-31 00:00:30'],
  ['5/31/2011 12:01 pm', 'mdy', '2011-05-31 12:01:00'],
  ['2011-05-31 15:53:00.123', 'ymd', '2011-05-31 15:53:00'],
];

test.each(read)('reads %j as %s', (text, format, plain) => {
  expect(plainTime(text, format)).toBe(plain);
});

const unread: [string, DateFormat][] = [
  ['31/05/2011', 'ymd'],
  ['2011-05-31', 'dmy'],
  ['31 May 2011', 'dmy'],
  ['5/31/2011 13:00 pm', 'mdy'],
  ['40694.66', 'ymd'],
  ['', 'ymd'],
];

test.each(unread)('does not guess what %j is as %s', (text, format) => {
  expect(plainTime(text, format)).toBeNull();
});
