import type { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../unit.ts';

/** One of the calls that share a transaction. */
export interface SharedCall<Input> {
  /** The call's own: its actor, and where it says what it announces and changed. Transaction and clock are everyone's. */
  readonly unit: Unit;
  readonly input: Input;
}

/**
 * A command that does many calls in one transaction, each with its own outcome, in the order of the calls. One that is
 * refused leaves nothing behind: there is no savepoint that could take it back. What is thrown fails all of them, and
 * each is then tried alone. `shared` is for what belongs to no single call.
 */
export type SharedCommand<Input, Output> = (
  shared: Unit,
  calls: readonly SharedCall<Input>[],
) => Promise<readonly (Output | Refusal)[]>;
