import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@tillback/rules/errors/refusal';
import { writeDatabase } from '../database/handles.ts';
import { writeAudit } from '../modules/audit/public.ts';
import type { StoreSettings } from '../modules/settings/public.ts';
import { writeFacts } from '../outbox/write-facts.ts';
import type { Actor } from './actor.ts';
import { withRetry } from './database-errors.ts';
import { callerOf, claimKey, hashOfRequest, isKept, type KeyUse, keepOutcome, type Outcome } from './idempotency.ts';
import { type Runtime, storeOf } from './runtime.ts';
import type { Change, Fact, Unit } from './unit.ts';

/** One call of a command: by whom, from where, and with which key. */
export interface Call {
  /** The procedure's path, e.g. `orders.place`; a job or a command line has a name of its own. */
  readonly command: string;
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly idempotencyKey: string | null;
  /** Told when the answer is that of an earlier call. */
  readonly replayed?: () => void;
}

/** A plain function that changes something, in the unit's transaction and nowhere else. */
export type Command<Input, Output> = (unit: Unit, input: Input) => Promise<Output>;

/** `for-good` where money or stock moves: a key is required there, and never forgotten. */
export type Idempotency = 'for-good' | 'welcome';

export interface CommandOptions {
  readonly idempotency?: Idempotency | undefined;
  /** `recorded` for the steps of long work: they leave the audit rows they record, and none when they record nothing. */
  readonly audit?: 'always' | 'recorded';
}

/**
 * Runs a command with everything that stands around each one: idempotency, one transaction, audit, outbox, and a few
 * retries where the database chose it as the victim of a deadlock. Who may and what is valid was decided before.
 */
export async function runCommand<Input, Output>(
  runtime: Runtime,
  call: Call,
  command: Command<Input, Output>,
  input: Input,
  options: CommandOptions = {},
): Promise<Output> {
  const { outcome, facts, changed } = await withRetry(
    attempting({
      runtime,
      call,
      options,
      store: await storeOf(runtime),
      use: keyUse(call, input, options),
      perform: (unit) => command(unit, input),
    }),
  );
  // The database says it to every process, this one too, but a moment later: who did it may ask again before.
  for (const id of changed) {
    runtime.knownActors.forget(id);
  }
  if (facts > 0) {
    runtime.factsWritten();
  }
  if (outcome.refused) {
    const { code, detail, extra, errors } = outcome.refusal;
    throw new Refusal(code, detail, { extra, ...(errors && { errors }) });
  }
  return outcome.answer as Output;
}

/** Everything that one attempt needs, the same for each. */
interface Execution {
  readonly runtime: Runtime;
  readonly call: Call;
  readonly options: CommandOptions;
  readonly store: StoreSettings;
  readonly use: KeyUse | null;
  readonly perform: (unit: Unit) => Promise<unknown>;
}

interface Attempt {
  readonly outcome: Outcome;
  /** How many facts were written. */
  readonly facts: number;
  /** The ids of what was changed. */
  readonly changed: readonly string[];
}

function attempting(execution: Execution): () => Promise<Attempt> {
  return () => execution.runtime.orm.em.fork().transactional((em) => attempt(execution, em));
}

async function attempt(execution: Execution, em: EntityManager): Promise<Attempt> {
  const { call, use, options, perform } = execution;
  const { unit, facts, changes } = openUnit(execution, em);
  const earlier = use && (await claimKey(unit.db, use));
  if (earlier) {
    call.replayed?.();
    return { outcome: earlier, facts: 0, changed: [] };
  }
  const outcome = use ? await performKeepingRefusal(unit, perform) : await performIn(unit, perform);
  if (!outcome.refused) {
    await em.flush();
    if (changes.length > 0 || options.audit !== 'recorded') {
      await writeAudit(unit, call, changes);
    }
    await writeFacts(unit, facts);
  }
  if (use) {
    await keepOutcome(unit.db, use, outcome, unit.now);
  }
  return outcome.refused
    ? { outcome, facts: 0, changed: [] }
    : { outcome, facts: facts.length, changed: idsOf(changes) };
}

function idsOf(changes: readonly Change[]): string[] {
  return changes.flatMap(({ subject }) => subject?.id ?? []);
}

/** A unit of work, and the lists that it says what it did in. */
function openUnit({ runtime, call, store }: Execution, em: EntityManager) {
  const facts: Fact[] = [];
  const changes: Change[] = [];
  const unit: Unit = {
    em,
    db: writeDatabase(em),
    actor: call.actor,
    now: runtime.now(),
    store,
    announce: (fact) => facts.push(fact),
    record: (change) => changes.push(change),
  };
  return { unit, facts, changes };
}

async function performIn(unit: Unit, perform: Execution['perform']): Promise<Outcome> {
  return { refused: false, answer: await perform(unit) };
}

/** A refusal undoes what the command did up to a savepoint, so that the transaction can still keep it as the outcome. */
async function performKeepingRefusal(unit: Unit, perform: Execution['perform']): Promise<Outcome> {
  try {
    return await unit.em.transactional((em) => performIn({ ...unit, em, db: writeDatabase(em) }, perform));
  } catch (error) {
    if (isKept(error)) {
      return { refused: true, refusal: error };
    }
    throw error;
  }
}

function keyUse(call: Call, input: unknown, options: CommandOptions): KeyUse | null {
  const caller = callerOf(call.actor);
  if (call.idempotencyKey === null || caller === null) {
    if (options.idempotency === 'for-good') {
      throw new Refusal(
        'idempotency_key_required',
        'Send an Idempotency-Key header, so that a retry does nothing twice.',
      );
    }
    return null;
  }
  return {
    caller,
    command: call.command,
    key: call.idempotencyKey,
    requestHash: hashOfRequest(input),
    keptForGood: options.idempotency === 'for-good',
  };
}
