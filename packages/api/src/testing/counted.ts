import type { Command } from '../pipeline/run-command.ts';

/** Counts how often a command was begun: more often than it was called means that it met a deadlock and ran again. */
export function counted<Input, Output>(
  run: Command<Input, Output>,
): { readonly command: Command<Input, Output>; attempts(): number } {
  let attempts = 0;
  return {
    command: (unit, input) => {
      attempts += 1;
      return run(unit, input);
    },
    attempts: () => attempts,
  };
}
