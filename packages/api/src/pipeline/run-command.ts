import { sql } from 'kysely';
import type { WriteDatabase } from '../database/handles.ts';
import type { Transaction } from '../database/one-connection.ts';
import { sentTogether } from '../database/sent-together.ts';
import { inTransaction } from '../database/transaction.ts';
import { writeAudit } from '../modules/audit/public.ts';
import type { StoreSettings } from '../modules/settings/public.ts';
import { writeFacts } from '../outbox/write-facts.ts';
import type { Actor } from './actor.ts';
import { withRetry } from './database-errors.ts';
import { answerOf, type Claim, claimKeys, isKept, type KeyUse, keepOutcomes, type Outcome } from './idempotency.ts';
import { keyUseOf } from './key-use.ts';
import { afterCommit, type OpenedUnit, openUnit } from './opened-unit.ts';
import { type Runtime, storeOf } from './runtime.ts';
import type { Unit } from './unit.ts';

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
  const { outcome, opened } = await withRetry(
    attempting({
      runtime,
      call,
      options,
      store: await storeOf(runtime),
      use: keyUseOf(call, input, options),
      perform: (unit) => command(unit, input),
    }),
  );
  afterCommit(runtime, opened);
  return answerOf(outcome) as Output;
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
  /** The unit of work, where it had an effect. */
  readonly opened: readonly OpenedUnit[];
}

function attempting(execution: Execution): () => Promise<Attempt> {
  return () => inTransaction(execution.runtime.orm, (transaction) => attempt(execution, transaction));
}

async function attempt({ runtime, store, ...execution }: Execution, transaction: Transaction): Promise<Attempt> {
  const { call, use, options, perform } = execution;
  const opened = openUnit(transaction, { actor: call.actor, now: runtime.now(), store });
  const { unit, facts, changes } = opened;
  const claim = use && (await claimKey(unit.db, use));
  if (claim?.kind === 'used-before') {
    call.replayed?.();
    return { outcome: claim.outcome, opened: [] };
  }
  const outcome = use ? await performKeepingRefusal(unit, perform) : await performIn(unit, perform);
  if (!outcome.refused) {
    const isAudited = changes.length > 0 || options.audit !== 'recorded';
    await writeAudit(unit.outgoing, isAudited ? [{ unit, origin: call, changes }] : []);
    await writeFacts(unit.outgoing, facts);
  }
  if (use) {
    await keepOutcomes(unit.outgoing, [{ use, outcome }], unit.now);
  }
  return { outcome, opened: outcome.refused ? [] : [opened] };
}

/** @throws {Refusal} where the key is running now, or was used for another request */
async function claimKey(db: WriteDatabase, use: KeyUse): Promise<Claim | undefined> {
  const [claim] = await claimKeys(db, [use]);
  if (claim?.kind === 'refused') {
    throw claim.refusal;
  }
  return claim;
}

async function performIn(unit: Unit, perform: Execution['perform']): Promise<Outcome> {
  return { refused: false, answer: await perform(unit) };
}

/** A refusal undoes what the command did up to a savepoint, so that the transaction can still keep it as the outcome. */
async function performKeepingRefusal(unit: Unit, perform: Execution['perform']): Promise<Outcome> {
  try {
    const [, outcome] = await sentTogether([sql`savepoint command`.execute(unit.db), performIn(unit, perform)]);
    return outcome;
  } catch (error) {
    if (!isKept(error)) {
      throw error;
    }
    await sql`rollback to savepoint command`.execute(unit.db);
    return { refused: true, refusal: error };
  }
}
