import { sql } from 'kysely';
import type { WriteDatabase } from '../database/handles.ts';
import type { DeliveredFact } from './reaction.ts';

/** After so many failures a fact is a dead letter: it stays, with its last error, and is not tried again by itself. */
export const attemptsBeforeDead = 10;

const leaseSeconds = 30;

export interface ClaimedFact extends DeliveredFact {
  readonly attempts: number;
}

/**
 * Claims unsent facts for a short lease, so that a relay that dies holds them only that long. Never by a cursor on ids:
 * transactions commit out of order, and a late one would be skipped.
 */
export async function claimFacts(db: WriteDatabase, limit: number): Promise<ClaimedFact[]> {
  const { rows } = await sql<ClaimedFact>`
    update outbox_events claimed
      set claimed_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      where id in (
        select id from outbox_events
          where sent_at is null and attempts < ${attemptsBeforeDead}
            and (claimed_until is null or claimed_until < clock_timestamp())
          order by id
          limit ${limit}
          for update skip locked
      )
    returning id, topic, payload, history, attempts
  `.execute(db);
  return rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

export async function markSent(db: WriteDatabase, ids: readonly string[]): Promise<void> {
  await sql`
    update outbox_events set sent_at = clock_timestamp(), claimed_until = null, last_error = null
      where id = any(${ids}::uuid[])
  `.execute(db);
}

/** Keeps the error and lets the fact be claimed again after a wait that doubles with each failure. */
export async function markFailed(db: WriteDatabase, fact: ClaimedFact, error: unknown): Promise<void> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const waitSeconds = Math.min(2 ** fact.attempts, 600);
  await sql`
    update outbox_events
      set last_error = ${message}, claimed_until = clock_timestamp() + make_interval(secs => ${waitSeconds})
      where id = ${fact.id}
  `.execute(db);
}
