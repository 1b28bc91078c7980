import { createHash } from 'node:crypto';
import { statusOf } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import { fixedSql } from '../database/fixed-sql.ts';
import type { WriteDatabase } from '../database/handles.ts';
import { arraysOf, insertRows, unnestText } from '../database/insert-rows.ts';
import { sentTogether } from '../database/sent-together.ts';
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

/** What a caller is answered. A refusal is thrown, also one that was kept. */
export function answerOf(outcome: Outcome): unknown {
  if (outcome.refused) {
    const { code, detail, extra, errors } = outcome.refusal;
    throw new Refusal(code, detail, { extra, ...(errors && { errors }) });
  }
  return outcome.answer;
}

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

/** What claiming a key came to: it is ours, an earlier use has an outcome, or it can't be used for this. */
export type Claim =
  | { readonly kind: 'ours' }
  | { readonly kind: 'used-before'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Claims keys for this transaction, and gives the claim of each. A key that is running now is refused at once (409), in
 * another transaction or twice in this one, and so is one that was used for another request (422).
 */
export async function claimKeys(db: WriteDatabase, uses: readonly KeyUse[]): Promise<Claim[]> {
  if (uses.length === 0) {
    return [];
  }
  const names = uses.map(nameOf);
  const [locked, kept] = await sentTogether([lockKeys(db, names), keptUses(db, uses)]);
  return uses.map((use, index) => {
    const name = nameOf(use);
    return locked.has(name) && names.indexOf(name) === index ? claimOf(use, kept.get(name)) : inProgress;
  });
}

const inProgress: Claim = {
  kind: 'refused',
  refusal: new Refusal(
    'idempotency_key_in_progress',
    'A request with this Idempotency-Key is running. Try again soon.',
  ),
};

function claimOf(use: KeyUse, kept: KeptUse | undefined): Claim {
  if (!kept) {
    return { kind: 'ours' };
  }
  if (kept.requestHash !== use.requestHash) {
    const detail = 'This Idempotency-Key was used before, for a different request.';
    return { kind: 'refused', refusal: new Refusal('idempotency_key_reused', detail) };
  }
  const outcome: Outcome = kept.refused
    ? { refused: true, refusal: kept.outcome as StoredRefusal }
    : { refused: false, answer: kept.outcome };
  return { kind: 'used-before', outcome };
}

/** A second insert of the same key would wait for the first transaction; a lock that is only tried answers at once. */
const tryLocks = fixedSql<{ name: string; locked: boolean }>(
  'select name, pg_try_advisory_xact_lock(hashtextextended(name, 0)) as locked from unnest($1::text[]) as name',
);

async function lockKeys(db: WriteDatabase, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tryLocks(db, [names]);
  return new Set(rows.filter(({ locked }) => locked).map(({ name }) => name));
}

interface KeptUse extends Omit<KeyUse, 'requestHash' | 'keptForGood'> {
  readonly requestHash: string;
  readonly outcome: unknown;
  readonly refused: boolean;
}

const keyColumns = { caller: 'text', command: 'text', key: 'text' } as const;

/** Each key is looked up for itself: a join that was planned while few were kept would read all of them. */
const findKept = fixedSql<KeptUse>(`
  select asked.caller, asked.command, asked.key, kept.request_hash as "requestHash", kept.outcome, kept.refused
    from ${unnestText(keyColumns)} as asked(caller, command, key)
    cross join lateral (
      select request_hash, outcome, refused from idempotency_keys used
        where (used.caller, used.command, used.key) = (asked.caller, asked.command, asked.key)
        limit 1
    ) as kept
`);

/** Asked for after the locks, so that it sees what the last who held them left. */
async function keptUses(db: WriteDatabase, uses: readonly KeyUse[]): Promise<ReadonlyMap<string, KeptUse>> {
  const { rows } = await findKept(db, arraysOf(keyColumns, uses));
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function nameOf({ caller, command, key }: Pick<KeyUse, 'caller' | 'command' | 'key'>): string {
  return `${caller}|${command}|${key}`;
}

const columns = {
  caller: 'text',
  command: 'text',
  key: 'text',
  request_hash: 'text',
  outcome: 'jsonb',
  refused: 'boolean',
  kept_until: 'timestamptz',
} as const;

export interface KeptOutcome {
  readonly use: KeyUse;
  readonly outcome: Outcome;
}

/** Keeps outcomes, in the transaction of their effects. */
export async function keepOutcomes(db: WriteDatabase, outcomes: readonly KeptOutcome[], now: Date): Promise<void> {
  const rows = outcomes.map(({ use, outcome }) => ({
    caller: use.caller,
    command: use.command,
    key: use.key,
    request_hash: use.requestHash,
    outcome: JSON.stringify((outcome.refused ? storable(outcome.refusal) : outcome.answer) ?? null),
    refused: outcome.refused,
    kept_until: use.keptForGood ? null : new Date(now.getTime() + keptForDays * 86_400_000),
  }));
  await insertRows(db, 'idempotency_keys', columns, rows);
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
