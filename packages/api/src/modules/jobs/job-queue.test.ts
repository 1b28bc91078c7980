import { expect, onTestFinished, test } from 'vitest';
import type { Runtime } from '../../pipeline/runtime.ts';
import { rowsOf } from '../../testing/connection.ts';
import { sell } from '../../testing/sales.ts';
import { openShopForTest, type TestShop } from '../../testing/test-shop.ts';
import { confirmCashbackJob } from '../cashback/public.ts';
import { installJobs } from './install-jobs.ts';
import { type JobHandler, JobQueue } from './job-queue.ts';

async function openQueue(shop: TestShop, log: Runtime['log'] = shop.runtime.log): Promise<JobQueue> {
  const jobs = new JobQueue(shop.ownerUrl, log);
  await jobs.start();
  onTestFinished(() => jobs.stop());
  return jobs;
}

/** A handler of imports that only notes what it was asked for. */
function noting(asked: unknown[], handle: JobHandler['handle'] = async () => {}): JobHandler {
  return {
    name: 'run-import',
    handle: async (payload, attempt) => {
      asked.push(payload);
      await handle(payload, attempt);
    },
  };
}

const soon = { timeout: 15_000, interval: 50 };
/** Longer than any test waits. */
const neverSeconds = 600;

test('does a job that was asked for in a transaction that commits, and not one whose transaction is undone', async () => {
  const shop = await openShopForTest();
  const jobs = await openQueue(shop);
  await shop.run((unit) => jobs.send(unit, 'run-import', { importId: 'kept' }), null);
  const undone = shop.run(async (unit) => {
    await jobs.send(unit, 'run-import', { importId: 'undone' });
    throw new Error('undo');
  }, null);
  await expect(undone).rejects.toThrow('undo');
  expect(await rowsOf(shop.ownerUrl, `select data from pgboss.job where name = 'run-import'`)).toEqual([
    { data: { importId: 'kept' } },
  ]);

  const asked: unknown[] = [];
  await jobs.work(noting(asked));
  await expect.poll(() => asked, soon).toEqual([{ importId: 'kept' }]);
});

test('hears of a job at once, and does not find it by looking from time to time', async () => {
  const shop = await openShopForTest();
  const jobs = new JobQueue(shop.ownerUrl, shop.runtime.log, neverSeconds);
  await jobs.start();
  onTestFinished(() => jobs.stop());
  const asked: unknown[] = [];
  await shop.run((unit) => jobs.send(unit, 'run-import', { importId: 'found' }), null);
  await jobs.work(noting(asked));
  await expect.poll(() => asked, soon).toEqual([{ importId: 'found' }]);
  await shop.run((unit) => jobs.send(unit, 'run-import', { importId: 'heard' }), null);
  await expect.poll(() => asked, soon).toEqual([{ importId: 'found' }, { importId: 'heard' }]);
});

test('is heard in an installation from before jobs were told of', async () => {
  const shop = await openShopForTest();
  await rowsOf(shop.ownerUrl, 'update pgboss.queue set notify = false');
  await installJobs(shop.ownerUrl);
  expect(await rowsOf(shop.ownerUrl, 'select distinct notify from pgboss.queue')).toEqual([{ notify: true }]);
});

test('tries a job again that failed, and says which attempt is the last', async () => {
  const shop = await openShopForTest();
  const jobs = await openQueue(shop);
  const lasts: boolean[] = [];
  const failing = noting([], async (_payload, { isLast }) => {
    lasts.push(isLast);
    throw new Error('not yet');
  });
  await shop.run((unit) => jobs.send(unit, 'run-import', {}), null);
  await jobs.work(failing);
  await expect.poll(() => lasts.length, soon).toBe(1);
  await rowsOf(shop.ownerUrl, `update pgboss.job set retry_count = 4, start_after = now() where state = 'retry'`);
  await expect.poll(() => lasts.length, soon).toBe(2);
  expect(lasts).toEqual([false, true]);
});

test('tells a job in hand that the process ends, and leaves it to another process', async () => {
  const shop = await openShopForTest();
  const jobs = new JobQueue(shop.ownerUrl, shop.runtime.log);
  await jobs.start();
  const begun = Promise.withResolvers<void>();
  const longJob = noting([], (_payload, { stopping }) => {
    begun.resolve();
    return new Promise((_, reject) => {
      stopping.addEventListener('abort', () => reject(stopping.reason));
    });
  });
  await shop.run((unit) => jobs.send(unit, 'run-import', { importId: 'long' }), null);
  await jobs.work(longJob);
  await begun.promise;
  const stoppedFrom = performance.now();
  await jobs.stop();
  expect(performance.now() - stoppedFrom).toBeLessThan(5_000);

  const asked: unknown[] = [];
  const other = await openQueue(shop);
  await other.work(noting(asked));
  await expect.poll(() => asked, soon).toEqual([{ importId: 'long' }]);
});

test('confirms cashback whose holding period is over, and none before', async () => {
  const shop = await openShopForTest();
  shop.setNow(new Date('2026-03-16T12:00:00Z'));
  await sell(
    shop,
    { reference: '1', customer: 'ann', at: '2026-03-02T12:00:00Z', lines: [['10', 200n, 1]] },
    { reference: '2', customer: 'ann', at: '2026-03-02T12:00:01Z', lines: [['10', 200n, 1]] },
  );
  const attempt = { isLast: false, stopping: new AbortController().signal };
  const statuses = () =>
    rowsOf(shop.ownerUrl, 'select status, confirmed_at from cashback_entries order by effective_at');
  await confirmCashbackJob(shop.runtime).handle({}, attempt);
  expect(await statuses()).toEqual([
    { status: 'confirmed', confirmed_at: new Date('2026-03-16T12:00:00Z') },
    { status: 'pending', confirmed_at: null },
  ]);
});

test('goes on with its work when its connections to the database were cut', async () => {
  const shop = await openShopForTest();
  // It says so in the log, which is no failure here.
  const jobs = await openQueue(shop, { ...shop.runtime.log, error: () => {} });
  const asked: unknown[] = [];
  await jobs.work(noting(asked));
  await rowsOf(
    shop.ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tillback jobs' and datname = current_database()`,
  );
  await shop.run((unit) => jobs.send(unit, 'run-import', { importId: 'after' }), null);
  await expect.poll(() => asked, soon).toEqual([{ importId: 'after' }]);
});
