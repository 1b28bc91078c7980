import type { Transaction } from '../database/one-connection.ts';
import { forgetStore, type Runtime } from './runtime.ts';
import type { Change, Fact, Unit } from './unit.ts';

/** A unit of work, and the lists that it says what it did in. */
export interface OpenedUnit {
  readonly unit: Unit;
  readonly facts: readonly Fact[];
  readonly changes: readonly Change[];
}

export function openUnit(
  { db, outgoing }: Transaction,
  { actor, now, store }: Pick<Unit, 'actor' | 'now' | 'store'>,
): OpenedUnit {
  const facts: Fact[] = [];
  const changes: Change[] = [];
  const unit: Unit = {
    db,
    outgoing,
    actor,
    now,
    store,
    announce: (fact) => facts.push(fact),
    record: (change) => changes.push(change),
  };
  return { unit, facts, changes };
}

/** What is to be done once the transaction of these units is committed. */
export function afterCommit(runtime: Runtime, units: readonly Pick<OpenedUnit, 'facts' | 'changes'>[]): void {
  // The database says it to every process, this one too, but a moment later: who did it may ask again before.
  for (const { subject } of units.flatMap(({ changes }) => changes)) {
    if (subject) runtime.knownActors.forget(subject.id);
    if (subject?.kind === 'productType') forgetStore(runtime);
  }
  if (units.some(({ facts }) => facts.length > 0)) {
    runtime.factsWritten();
  }
}
