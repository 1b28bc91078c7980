import { setTimeout as pause } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Log } from '../../pipeline/runtime.ts';
import type { Unit } from '../../pipeline/unit.ts';
import { type JobName, jobNames } from './job-names.ts';

/** How a job is done. It may be asked for twice, so it must do nothing the second time. */
export interface JobHandler {
  readonly name: JobName;
  /** A cron expression in UTC, for work that is not asked for but due. */
  readonly schedule?: string;
  handle(payload: Readonly<Record<string, unknown>>, attempt: JobAttempt): Promise<void>;
}

export interface JobAttempt {
  /** Whether nothing will try again when this fails. */
  readonly isLast: boolean;
  /** Says that the process is about to end: what can be cut short should throw, and is taken up by another. */
  readonly stopping: AbortSignal;
}

/** How often is looked for work that nobody tells of: what is to be tried again, or is due. */
const secondsBetweenLooks = 1;
/** For how long a stop waits for jobs in hand. */
const jobsEndWithinMs = 5_000;

/** Work in the background, kept in the same database as everything else. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #stopping = new AbortController();

  readonly #looks: { readonly pollingIntervalSeconds: number; readonly notifyPollingIntervalSeconds: number };

  constructor(databaseUrl: string, log: Log, lookEverySeconds = secondsBetweenLooks) {
    this.#looks = { pollingIntervalSeconds: lookEverySeconds, notifyPollingIntervalSeconds: lookEverySeconds };
    this.#boss = new PgBoss({
      connectionString: databaseUrl,
      options: '-c role=tillback_app',
      application_name: 'tillback jobs',
      max: 4,
      migrate: false,
      createSchema: false,
      // A job that was just asked for begins at once; where the database cannot be heard, at the next look.
      useListenNotify: true,
      // Rebuilding indexes is the owner's work.
      reindex: false,
      // How soon the job of a process that was killed is noticed, beside its heartbeat.
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
    });
    this.#boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  /** Asks for a job in the unit's transaction: it is there if and only if the transaction commits. */
  async send(unit: Unit, name: JobName, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const executeSql = (text: string, values: readonly unknown[] = []) =>
      unit.db.executeQuery<unknown>(CompiledQuery.raw(text, [...values])).then(({ rows }) => ({ rows: [...rows] }));
    await this.#boss.send(name, payload, { db: { executeSql } });
  }

  /** Does the jobs of this name in this process from now on, one at a time. */
  async work(handler: JobHandler): Promise<void> {
    if (handler.schedule) {
      await this.#boss.schedule(handler.name, handler.schedule, {});
    }
    const options = { includeMetadata: true, ...this.#looks } as const;
    await this.#boss.work(handler.name, options, async (jobs: JobWithMetadata<Record<string, unknown>>[]) => {
      for (const job of jobs) {
        const isLast = job.retryCount >= job.retryLimit;
        await handler.handle(job.data ?? {}, { isLast, stopping: this.#stopping.signal });
      }
    });
  }

  /** Lets jobs in hand end, for a few seconds; what is not done by then another process takes up. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The process is ending.'));
    // Its own way of waiting for them looks only every half a second, and half a second is what every stop would take.
    const ended = Promise.all(jobNames.map((name) => this.#boss.offWork(name)));
    await Promise.race([ended, pause(jobsEndWithinMs, undefined, { ref: false })]);
    await this.#boss.stop({ graceful: false });
  }
}
