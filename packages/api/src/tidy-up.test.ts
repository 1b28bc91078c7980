import { expect, test } from 'vitest';
import { rowsOf } from './testing/connection.ts';
import { openShopForTest } from './testing/test-shop.ts';
import { tidyUpJob } from './tidy-up.ts';

const now = new Date('2026-03-20T12:00:00Z');
const attempt = { isLast: false, stopping: new AbortController().signal };

test('deletes delivered facts after a week, what says that they were handled after two, and keys that are no longer kept', async () => {
  const shop = await openShopForTest();
  shop.setNow(now);
  await rowsOf(
    shop.ownerUrl,
    `insert into outbox_events (id, topic, payload, sent_at)
       select gen_random_uuid(), topic, '{}', sent_at::timestamptz from (values
         ('old', '2026-03-13 11:59Z'), ('young', '2026-03-13 12:01Z'), ('unsent', null)) as fact(topic, sent_at)`,
  );
  await rowsOf(
    shop.ownerUrl,
    `insert into handled_events (reaction, event_id, handled_at)
       values ('old', gen_random_uuid(), '2026-03-06 11:59Z'), ('young', gen_random_uuid(), '2026-03-06 12:01Z')`,
  );
  await rowsOf(
    shop.ownerUrl,
    `insert into idempotency_keys (caller, command, key, request_hash, outcome, refused, kept_until)
       select 'someone', 'orders.place', key, '', '{}', false, kept_until::timestamptz from (values
         ('over', '2026-03-20 11:59Z'), ('kept', '2026-03-20 12:01Z'), ('for good', null)) as key(key, kept_until)`,
  );
  await tidyUpJob(shop.runtime).handle({}, attempt);
  const left = async (query: string) => (await rowsOf<{ name: string }>(shop.ownerUrl, query)).map(({ name }) => name);
  expect(await left('select topic as name from outbox_events order by 1')).toEqual(['unsent', 'young']);
  expect(await left('select reaction as name from handled_events')).toEqual(['young']);
  expect(await left('select key as name from idempotency_keys order by 1')).toEqual(['for good', 'kept']);
});

test('ends imports that nobody sends any more', async () => {
  const shop = await openShopForTest();
  shop.setNow(now);
  await rowsOf(
    shop.ownerUrl,
    `insert into intake_imports (id, kind, preset, source, file_name, totals, created_by_name, updated_at)
       values (gen_random_uuid(), 'sales', 'online-retail', 'a', 'a.csv', '{}', 'me', '2026-03-20 11:00Z')`,
  );
  await tidyUpJob(shop.runtime).handle({}, attempt);
  expect(await rowsOf(shop.ownerUrl, 'select status from intake_imports')).toEqual([{ status: 'interrupted' }]);
});
