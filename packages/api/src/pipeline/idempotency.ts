import { createHash } from 'node:crypto';
import { statusOf } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import type { WriteDatabase } from '../database/handles.ts';
import { type Actor, actorId } from './actor.ts';

const keptForDays = 30;

/** One use of an Idempotency-Key. Keys belong to the caller and the command. */
export interface KeyUse {
  readonly caller: string;
  readonly command: string;
  readonly key: string;
  readonly requestHash: string;
  readonly keptForGood: boolean;
}

/** The outcome that is kept: what the command answered, or the refusal by a rule. */
export type Outcome =
  | { readonly refused: false; readonly answer: unknown }
  | { readonly refused: true; readonly refusal: StoredRefusal };

type StoredRefusal = Pick<Refusal, 'code' | 'detail' | 'extra' | 'errors'>;

/** Whose key it is. Null for who is unknown: any two of those would share their keys, and so their answers. */
export function callerOf(actor: Actor): string | null {
  if (actor.kind === 'anonymous') {
    return null;
  }
  return `${actor.kind}:${actorId(actor) ?? actor.name}`;
}

/** The same input gives the same hash whatever the order of its fields was. */
export function hashOfRequest(input: unknown): string {
  return createHash('sha256').update(canonicalJson(input)).digest('hex');
}

/**
 * Claims the key for this transaction and gives the outcome of an earlier use, if there is one.
 * Refuses at once when the same key is running now (409) or was used for another request (422).
 */
export async function claimKey(db: WriteDatabase, use: KeyUse): Promise<Outcome | null> {
  await lockKey(db, use);
  const earlier = await db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'outcome', 'refused'])
    .where('caller', '=', use.caller)
    .where('command', '=', use.command)
    .where('key', '=', use.key)
    .executeTakeFirst();
  if (!earlier) {
    return null;
  }
  if (earlier.request_hash !== use.requestHash) {
    throw new Refusal('idempotency_key_reused', 'This Idempotency-Key was used before, for a different request.');
  }
  return earlier.refused
    ? { refused: true, refusal: earlier.outcome as StoredRefusal }
    : { refused: false, answer: earlier.outcome };
}

/** A second insert of the same key would wait for the first transaction; a lock that is only tried answers at once. */
async function lockKey(db: WriteDatabase, use: KeyUse): Promise<void> {
  const name = `${use.caller}|${use.command}|${use.key}`;
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked
  `.execute(db);
  if (!rows[0]?.locked) {
    throw new Refusal('idempotency_key_in_progress', 'A request with this Idempotency-Key is running. Try again soon.');
  }
}

/** Keeps the outcome, in the transaction of the effect. */
export async function keepOutcome(db: WriteDatabase, use: KeyUse, outcome: Outcome, now: Date): Promise<void> {
  const kept = outcome.refused ? storable(outcome.refusal) : outcome.answer;
  await db
    .insertInto('idempotency_keys')
    .values({
      caller: use.caller,
      command: use.command,
      key: use.key,
      request_hash: use.requestHash,
      outcome: JSON.stringify(kept ?? null),
      refused: outcome.refused,
      kept_until: use.keptForGood ? null : new Date(now.getTime() + keptForDays * 86_400_000),
    })
    .execute();
}

/** Rules' refusals are outcomes that are kept; bad input, missing rights and our own failures are not. */
export function isKept(error: unknown): error is Refusal {
  return error instanceof Refusal && statusesKept.has(statusOf(error.code));
}

const statusesKept: ReadonlySet<number> = new Set([404, 409, 422]);

function storable(refusal: StoredRefusal): StoredRefusal {
  const { code, detail, extra, errors } = refusal;
  return { code, detail, extra, errors };
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member === 'bigint') {
      return member.toString();
    }
    if (member && typeof member === 'object' && !Array.isArray(member)) {
      return Object.fromEntries(Object.entries(member).toSorted(([left], [right]) => (left < right ? -1 : 1)));
    }
    return member;
  });
}
