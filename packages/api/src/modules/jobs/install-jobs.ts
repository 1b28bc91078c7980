import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { jobNames } from './job-names.ts';

/**
 * Makes the tables of the job library, in a schema of their own, and the queues; the application's role may use them
 * and change none of their shape, and queries may read what became of a job.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, migrate: true, supervise: false, schedule: false });
  try {
    await boss.start();
    await makeQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantRights(ownerUrl);
}

const queue = {
  retryLimit: 5,
  retryBackoff: true,
  heartbeatSeconds: 30,
  expireInSeconds: 86_000,
  // Who does such jobs hears of a new one when its transaction commits, and need not find it by looking.
  notify: true,
} as const;

/** Of an installation that is older than a setting, the queues get it too. */
async function makeQueues(boss: PgBoss): Promise<void> {
  const known = new Map((await boss.getQueues()).map((each) => [each.name, each]));
  for (const name of jobNames) {
    const found = known.get(name);
    if (!found) {
      await boss.createQueue(name, queue);
    } else if (!found.notify) {
      await boss.updateQueue(name, { notify: queue.notify });
    }
  }
}

async function grantRights(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema pgboss to tillback_app;
      grant select, insert, update, delete on all tables in schema pgboss to tillback_app;
      grant usage on all sequences in schema pgboss to tillback_app;
      grant execute on all functions in schema pgboss to tillback_app;
      grant usage on schema pgboss to tillback_reader;
      grant select (name, state, completed_on, output) on pgboss.job to tillback_reader;
    `);
  } finally {
    await client.end();
  }
}
