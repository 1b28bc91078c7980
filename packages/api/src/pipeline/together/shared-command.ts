import type { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../unit.ts';

/** One of the calls that share a transaction. */
export interface SharedCall<Input> {
  /** The call's own: its actor, and where it says what it announces and changed. Transaction and clock are everyone's. */
  readonly unit: Unit;
  readonly input: Input;
}

/**
 * A command that does many calls in one transaction, each with its own outcome. What is thrown fails all of them, and each
 * is then tried alone. `shared` is for what belongs to no single call.
 */
export interface SharedCommand<Input, Output, Seen> {
  /** Reads and locks what the calls need, while their keys are claimed: of a call that then may not run, in vain. */
  look(shared: Unit, calls: readonly SharedCall<Input>[]): Promise<Seen>;
  /**
   * Does those of the calls that may run, and gives their outcomes in their order. A call that is refused leaves nothing
   * behind: there is no savepoint that could take it back.
   */
  run(shared: Unit, calls: readonly SharedCall<Input>[], seen: Seen): Promise<readonly (Output | Refusal)[]>;
}
