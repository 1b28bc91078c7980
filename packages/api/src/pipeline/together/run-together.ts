import { Refusal } from '@tillback/rules/errors/refusal';
import type { Transaction } from '../../database/one-connection.ts';
import { sentTogether } from '../../database/sent-together.ts';
import { inTransaction } from '../../database/transaction.ts';
import { writeAudit } from '../../modules/audit/public.ts';
import { writeFacts } from '../../outbox/write-facts.ts';
import { withRetry } from '../database-errors.ts';
import { type Claim, claimKeys, isKept, type KeyUse, keepOutcomes, type Outcome } from '../idempotency.ts';
import { afterCommit, type OpenedUnit, openUnit } from '../opened-unit.ts';
import type { Call } from '../run-command.ts';
import { type Runtime, storeOf } from '../runtime.ts';
import type { SharedCall, SharedCommand } from './shared-command.ts';

/** A call that waits for its turn; who may and what is valid was decided before. */
export interface Asked<Input> {
  readonly call: Call;
  readonly input: Input;
  readonly use: KeyUse | null;
}

/** What became of one call: an outcome that was kept where it has a key, or an error that was not. */
export type Result = { readonly outcome: Outcome } | { readonly error: unknown };

/**
 * Runs the calls of a command in one transaction, with all that stands around a command in bulk: keys, audit rows, facts
 * and outcomes are one statement each. Should it fail as a whole, each call is run alone, so that none fails for another.
 */
export async function runTogether<Input, Output, Seen>(
  runtime: Runtime,
  command: SharedCommand<Input, Output, Seen>,
  asked: readonly Asked<Input>[],
): Promise<readonly Result[]> {
  try {
    const store = await storeOf(runtime);
    const { results, opened } = await withRetry(() =>
      inTransaction(
        runtime.orm,
        (transaction) => attempt(command, asked, transaction, { now: runtime.now(), store }),
        'kept',
      ),
    );
    afterCommit(runtime, opened);
    return results;
  } catch (error) {
    return asked.length === 1 ? [{ error }] : runEachAlone(runtime, command, asked);
  }
}

async function runEachAlone<Input, Output, Seen>(
  runtime: Runtime,
  command: SharedCommand<Input, Output, Seen>,
  asked: readonly Asked<Input>[],
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const one of asked) {
    results.push(...(await runTogether(runtime, command, [one])));
  }
  return results;
}

interface Attempt {
  readonly results: readonly Result[];
  /** The units that had an effect. */
  readonly opened: readonly OpenedUnit[];
}

type Moment = Pick<OpenedUnit['unit'], 'now' | 'store'>;

/** A call with its unit of work, which also is what the command knows of it. */
interface Opened<Input> extends Asked<Input> {
  readonly opened: OpenedUnit;
  readonly shown: SharedCall<Input>;
}

async function attempt<Input, Output, Seen>(
  command: SharedCommand<Input, Output, Seen>,
  asked: readonly Asked<Input>[],
  transaction: Transaction,
  moment: Moment,
): Promise<Attempt> {
  const shared = openUnit(transaction, { ...moment, actor: { kind: 'system', name: 'shared transaction' } });
  const calls = asked.map((one) => openCall(one, transaction, moment));
  const [claims, seen] = await sentTogether([
    claimEach(shared, calls),
    command.look(
      shared.unit,
      calls.map(({ shown }) => shown),
    ),
  ]);
  const admitted = calls.filter((one) => !claims.has(one));
  const answers = await command.run(
    shared.unit,
    admitted.map(({ shown }) => shown),
    seen,
  );
  const ran = admitted.map((one, index) => ({ ...one, result: resultOf(answers[index]) }));
  const opened = await writeEffects(shared, ran);
  const resultOfRun = new Map(ran.map(({ call, result }) => [call, result]));
  return {
    results: calls.map((one) => claims.get(one) ?? resultOfRun.get(one.call) ?? { error: new Error('No outcome.') }),
    opened,
  };
}

function openCall<Input>(asked: Asked<Input>, transaction: Transaction, moment: Moment): Opened<Input> {
  const opened = openUnit(transaction, { ...moment, actor: asked.call.actor });
  return { ...asked, opened, shown: { unit: opened.unit, input: asked.input } };
}

/** Claims the keys of all calls, and gives the result of those that need not or may not run. */
async function claimEach<Input>({ unit }: OpenedUnit, asked: readonly Asked<Input>[]) {
  const keyed = asked.flatMap((one) => (one.use ? [{ one, use: one.use }] : []));
  const claims = await claimKeys(
    unit.db,
    keyed.map(({ use }) => use),
  );
  const decided = new Map<Asked<Input>, Result>();
  for (const [index, { one }] of keyed.entries()) {
    const result = resultOfClaim(claims[index], one.call);
    if (result) decided.set(one, result);
  }
  return decided;
}

function resultOfClaim(claim: Claim | undefined, call: Call): Result | null {
  switch (claim?.kind) {
    case 'refused':
      return { error: claim.refusal };
    case 'used-before':
      call.replayed?.();
      return { outcome: claim.outcome };
    default:
      return null;
  }
}

function resultOf(answer: unknown): Result {
  if (!(answer instanceof Refusal)) {
    return { outcome: { refused: false, answer } };
  }
  return isKept(answer) ? { outcome: { refused: true, refusal: answer } } : { error: answer };
}

interface Ran {
  readonly call: Call;
  readonly use: KeyUse | null;
  readonly opened: OpenedUnit;
  readonly result: Result;
}

/** Writes what the calls that were not refused announced and changed, and the outcomes under the keys. */
async function writeEffects(shared: OpenedUnit, ran: readonly Ran[]): Promise<OpenedUnit[]> {
  const { outgoing, now } = shared.unit;
  const done = ran.filter(({ result }) => 'outcome' in result && !result.outcome.refused);
  const opened = [shared, ...done.map((one) => one.opened)];
  const audited = done.map((one) => ({ unit: one.opened.unit, origin: one.call, changes: one.opened.changes }));
  const facts = opened.flatMap((one) => one.facts);
  const kept = ran.flatMap(({ use, result }) => (use && 'outcome' in result ? [{ use, outcome: result.outcome }] : []));
  await writeAudit(outgoing, audited);
  await writeFacts(outgoing, facts);
  await keepOutcomes(outgoing, kept, now);
  return opened;
}
