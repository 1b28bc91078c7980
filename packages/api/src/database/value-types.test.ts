import { expect, test } from 'vitest';
import { connectAs } from '../testing/connection.ts';
import { openShopForTest } from '../testing/test-shop.ts';

test('instants arrive as they are, whatever the zone of the session, to the millisecond', async () => {
  const { ownerUrl } = await openShopForTest();
  const client = await connectAs('owner', ownerUrl);
  const written = [
    '2026-01-31 09:30:00+00',
    '2026-01-31 09:30:00.1+00',
    '2026-06-30 23:59:59.999999+00',
    '0001-01-01 00:00:00+00',
    '12026-01-31 09:30:00.123456+00',
    '2026-01-31 09:30:00+05:30',
  ];
  for (const zone of ['UTC', 'Europe/London', 'Asia/Kolkata']) {
    await client.query(`set time zone '${zone}'`);
    const { rows } = await client.query<{ at: Date; ms: string }>(
      'select at, floor(extract(epoch from at) * 1000)::text as ms from unnest($1::timestamptz[]) as at',
      [written],
    );
    expect(rows.map(({ at }) => String(at.getTime()))).toEqual(rows.map(({ ms }) => ms));
  }
});

test('what is no instant of the calendar arrives as it always has', async () => {
  const { ownerUrl } = await openShopForTest();
  const client = await connectAs('owner', ownerUrl);
  const { rows } = await client.query(`
    select 'infinity'::timestamptz as never, null::timestamptz as unknown, '0044-03-15 12:00:00+00 BC'::timestamptz as ides`);
  expect(rows).toEqual([{ never: Infinity, unknown: null, ides: new Date('-000043-03-15T12:00:00Z') }]);
});
