import { writeDatabase } from './database/handles.ts';
import { type DatabaseAddress, openOrm } from './database/orm.ts';
import { hearWhoHasChanged, mailResetWhenRequested } from './modules/auth/public.ts';
import { confirmCashbackJob } from './modules/cashback/public.ts';
import { foldFiguresJob } from './modules/insights/public.ts';
import {
  resumeImports,
  runImportJob,
  runImportWhenReceived,
  undoImportJob,
  undoImportWhenRequested,
} from './modules/intake/public.ts';
import { JobQueue } from './modules/jobs/public.ts';
import { deliverMailsJob, deliverMailsWhenWritten, type Smtp, smtpMailer } from './modules/mail/public.ts';
import { cancelUnpaidJob, mailAboutOrders } from './modules/orders/public.ts';
import { Relay } from './outbox/relay.ts';
import { KnownActors } from './pipeline/known-actors.ts';
import { type Call, runCommand } from './pipeline/run-command.ts';
import type { Log, Runtime } from './pipeline/runtime.ts';
import { tidyUpJob } from './tidy-up.ts';

export interface TillbackOptions {
  /** A migrated database. */
  readonly database: DatabaseAddress;
  readonly log: Log;
  readonly orderExpiresAfterHours?: number;
  readonly demo?: Runtime['demo'];
  /** Where mails are handed over; without it they stay where they are written. */
  readonly smtp?: Smtp | null;
}

/** One process's Tillback: what answers calls and, once the workers are started, works in the background. */
export interface Tillback {
  readonly runtime: Runtime;
  startWorkers(): Promise<void>;
  /** From now on, who was recognised a moment ago is recognised without asking the database. */
  rememberActors(): Promise<void>;
  /** Lets what is in hand end, then closes every connection. */
  stop(): Promise<void>;
}

export async function openTillback(options: TillbackOptions): Promise<Tillback> {
  const orm = await openOrm(options.database);
  let workers: Workers | null = null;
  const knownActors = new KnownActors();
  const whoHasChanged = hearWhoHasChanged({
    databaseUrl: options.database.url,
    knownActors,
    log: options.log,
    db: writeDatabase(orm.em),
  });
  const runtime: Runtime = {
    orm,
    log: options.log,
    now: () => new Date(),
    factsWritten: () => workers?.relay.nudge(),
    knownActors,
    ...(options.orderExpiresAfterHours && { orderExpiresAfterHours: options.orderExpiresAfterHours }),
    ...(options.demo && { demo: options.demo }),
    ...(options.smtp && { mailer: smtpMailer(options.smtp) }),
  };
  return {
    runtime,
    startWorkers: async () => {
      workers ??= await startWorkers(runtime, options.database.url);
    },
    rememberActors: () => whoHasChanged.start(),
    stop: async () => {
      await whoHasChanged.stop();
      await workers?.relay.stop();
      await workers?.jobs.stop();
      await orm.close(true);
    },
  };
}

interface Workers {
  readonly relay: Relay;
  readonly jobs: JobQueue;
}

const starting: Call = {
  command: 'workers.start',
  actor: { kind: 'system', name: 'workers' },
  requestId: null,
  ip: null,
  idempotencyKey: null,
};

/** The relay, the jobs, and who does them. */
async function startWorkers(runtime: Runtime, databaseUrl: string): Promise<Workers> {
  const jobs = new JobQueue(databaseUrl, runtime.log);
  await jobs.start();
  const handlers = [
    runImportJob,
    undoImportJob,
    confirmCashbackJob,
    cancelUnpaidJob,
    foldFiguresJob,
    deliverMailsJob,
    tidyUpJob,
  ].map((handlerFor) => handlerFor(runtime));
  for (const handler of handlers) {
    await jobs.work(handler);
  }
  await runCommand(runtime, starting, resumeImports, jobs, { audit: 'recorded' });
  const relay = new Relay(runtime, [
    runImportWhenReceived(jobs),
    undoImportWhenRequested(jobs),
    deliverMailsWhenWritten(jobs),
    ...mailAboutOrders,
    mailResetWhenRequested,
  ]);
  relay.start();
  return { relay, jobs };
}
