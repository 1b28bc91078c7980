import { callOf, type Resolving } from '../bindings.ts';
import { answerOf } from '../idempotency.ts';
import { keyUseOf } from '../key-use.ts';
import type { Runtime } from '../runtime.ts';
import { Gatherer } from './gatherer.ts';
import { type Asked, type Result, runTogether } from './run-together.ts';
import type { SharedCommand } from './shared-command.ts';

/** Two, so that one is prepared while the other waits for the database; more would only make them smaller. */
const batchesAtOnce = 2;
const mostInBatch = 64;

/**
 * Binds a command to a procedure whose calls share a transaction when they arrive together. Each has its own actor, key,
 * audit row and outcome, as if it had been alone.
 */
export function sharedCommand<Input, Output, Seen>(command: SharedCommand<Input, Output, Seen>) {
  const gatherers = new WeakMap<Runtime, Gatherer<Asked<Input>, Result>>();
  const gathererOf = (runtime: Runtime) => {
    const known = gatherers.get(runtime);
    if (known) return known;
    const made = new Gatherer<Asked<Input>, Result>((asked) => runTogether(runtime, command, asked), {
      batchesAtOnce,
      mostInBatch,
    });
    gatherers.set(runtime, made);
    return made;
  };
  return async (resolving: Resolving<Input>): Promise<Output> => {
    const { ctx, input } = resolving;
    const call = callOf(resolving);
    const use = keyUseOf(call, input, ctx);
    const result = await gathererOf(ctx.runtime).add({ call, input, use });
    if ('error' in result) {
      throw result.error;
    }
    return answerOf(result.outcome) as Output;
  };
}
