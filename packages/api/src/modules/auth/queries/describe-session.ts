import type { Actor } from '../../../pipeline/actor.ts';
import { type Runtime, storeOf } from '../../../pipeline/runtime.ts';
import { type SessionAnswer, userAnswer } from '../auth.shapes.ts';

interface Visit {
  readonly runtime: Runtime;
  readonly actor: Actor;
}

/** What a page needs to know before it shows anything: who is here, in which store, and whether it is the demo. */
export async function describeSession({ runtime, actor }: Visit): Promise<SessionAnswer> {
  const { name, currency, timeZone } = await storeOf(runtime);
  return {
    user: actor.kind === 'user' ? userAnswer(actor) : null,
    store: { name, currency, timeZone },
    demo: runtime.demo ? { accounts: [...runtime.demo.accounts], password: runtime.demo.password } : null,
  };
}
