import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Log } from '../pipeline/runtime.ts';
import type { WriteDatabase } from './handles.ts';

/** Who is told what a channel of the database says. */
export interface Hearer {
  /** From now on everything is heard; what was said before may have been missed. */
  listening(): void;
  /** Until `listening` is called again, nothing is heard. */
  deaf(): void;
  heard(message: string): void;
}

const firstPauseMs = 50;
const longestPauseMs = 5_000;
const answersWithinMs = 5_000;
const markHeardWithinMs = 1_000;
const markPrefix = 'mark ';

/** Listens to a channel on a connection of its own. One that breaks is made again, for as long as it takes. */
export class Hearing {
  readonly #url: string;
  readonly #channel: string;
  readonly #hearer: Hearer;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #marks = new Map<string, () => void>();
  #running: Promise<void> | null = null;

  constructor(url: string, channel: string, hearer: Hearer, log: Log) {
    this.#url = url;
    this.#channel = channel;
    this.#hearer = hearer;
    this.#log = log;
  }

  /** Resolves once it listens or has failed to for the first time; it goes on by itself. */
  async start(): Promise<void> {
    const tried = Promise.withResolvers<void>();
    this.#running ??= this.#run(tried.resolve);
    await tried.promise;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /**
   * Resolves once everything has been heard that was said before: a channel keeps the order, so that it is enough to say
   * a word of one's own and to hear it. It is said where all others are said: not on the connection that listens.
   */
  async proveBy(db: WriteDatabase): Promise<void> {
    const mark = markPrefix + randomUUID();
    const heard = Promise.withResolvers<void>();
    const tooLate = globalThis.setTimeout(() => heard.reject(new Error('A mark was not heard.')), markHeardWithinMs);
    this.#marks.set(mark, heard.resolve);
    try {
      await Promise.all([heard.promise, sql`select pg_notify(${this.#channel}, ${mark})`.execute(db)]);
    } finally {
      clearTimeout(tooLate);
      this.#marks.delete(mark);
    }
  }

  #hear(message: string): void {
    if (message.startsWith(markPrefix)) {
      this.#marks.get(message)?.();
    } else {
      this.#hearer.heard(message);
    }
  }

  async #run(tried: () => void): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#listen(() => {
          pauseMs = firstPauseMs;
          tried();
        });
      } catch (error) {
        this.#log.warn({ err: error, channel: this.#channel }, 'the database cannot be listened to');
      }
      tried();
      this.#hearer.deaf();
      await this.#pause(pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    }
  }

  /** Until the connection ends, or this is stopped. */
  async #listen(listening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'tillback hearing',
      options: '-c role=tillback_app',
      connectionTimeoutMillis: answersWithinMs,
      query_timeout: answersWithinMs,
      keepAlive: true,
    });
    const ended = untilEnded(client, this.#stopping.signal);
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`);
      this.#hearer.listening();
      listening();
      await ended;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async #pause(durationMs: number): Promise<void> {
    await setTimeout(durationMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}

function untilEnded(client: pg.Client, stopping: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  client.on('error', () => resolve());
  client.on('end', () => resolve());
  stopping.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
