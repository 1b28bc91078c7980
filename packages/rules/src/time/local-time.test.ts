import { describe, expect, test } from 'vitest';
import { instantOfLocalTime, localTimeOf } from './local-time.ts';

describe('reads a wall clock', () => {
  const times: [string, string, string, string][] = [
    ['in winter', '2010-12-01 08:26:00', 'Europe/London', '2010-12-01T08:26:00.000Z'],
    ['in summer', '2011-05-31 15:53:00', 'Europe/London', '2011-05-31T14:53:00.000Z'],
    ['without seconds', '2011-05-31 15:53', 'Europe/London', '2011-05-31T14:53:00.000Z'],
    ['with a T', '2011-05-31T15:53:07', 'Europe/London', '2011-05-31T14:53:07.000Z'],
    ['on a leap day', '2012-02-29 12:00:00', 'Europe/London', '2012-02-29T12:00:00.000Z'],
    ['just before the spring change', '2011-03-27 00:59:59', 'Europe/London', '2011-03-27T00:59:59.000Z'],
    ['within the hour that spring skips', '2011-03-27 01:30:00', 'Europe/London', '2011-03-27T01:30:00.000Z'],
    ['just after the spring change', '2011-03-27 02:00:00', 'Europe/London', '2011-03-27T01:00:00.000Z'],
    ['within the hour that autumn repeats', '2011-10-30 01:30:00', 'Europe/London', '2011-10-30T00:30:00.000Z'],
    ['after the autumn change', '2011-10-30 02:00:00', 'Europe/London', '2011-10-30T02:00:00.000Z'],
    ['at a midnight that was skipped', '2018-11-04 00:10:00', 'America/Sao_Paulo', '2018-11-04T03:10:00.000Z'],
    ['after a change by half an hour', '2020-10-04 02:30:00', 'Australia/Lord_Howe', '2020-10-03T15:30:00.000Z'],
    ['far east', '2011-05-31 15:53:00', 'Pacific/Kiritimati', '2011-05-31T01:53:00.000Z'],
    ['after a day that was skipped', '2011-12-31 00:00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ];

  test.each(times)('%s', (_, text, zone, expected) => {
    expect(instantOfLocalTime(text, zone)?.toISOString()).toBe(expected);
  });
});

test.each([
  '',
  '2011-02-29 12:00:00',
  '2011-02-30 12:00:00',
  '2011-13-01 12:00:00',
  '2011-00-10 12:00:00',
  '2011-06-31 12:00:00',
  '2011-05-31 24:00:00',
  '2011-05-31 12:60:00',
  '2011-05-31 12:00:60',
  '0011-05-31 12:00:00',
  '31/05/2011 12:00',
  '2011-05-31',
  '2011-05-31 12:00:00Z',
  '2011-5-31 12:00:00',
])('knows no time %j', (text) => {
  expect(instantOfLocalTime(text, 'Europe/London')).toBeNull();
});

test.each(['Europe/London', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'UTC'])(
  'reads back every hour of a year that a wall clock in %s shows',
  (zone) => {
    const firstHour = Date.UTC(2018, 0, 1);
    const misread = Array.from({ length: 365 * 24 }, (_, hour) =>
      localTimeOf(new Date(firstHour + hour * 3_600_000), zone),
    ).filter((shown) => localTimeOf(instantOfLocalTime(shown, zone) ?? new Date(0), zone) !== shown);
    expect(misread).toEqual([]);
  },
);
