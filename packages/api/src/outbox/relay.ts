import { setTimeout as pause } from 'node:timers/promises';
import { type WriteDatabase, writeDatabase } from '../database/handles.ts';
import type { Runtime } from '../pipeline/runtime.ts';
import { type ClaimedFact, claimFacts, markFailed, markSent } from './claim-facts.ts';
import { react } from './react.ts';
import type { Reaction } from './reaction.ts';

const factsAtOnce = 200;
const lookAgainAfterMs = 1_000;
/** What is written within so short a time is delivered together: to do it order by order would cost the next orders more. */
const gatheringMs = 200;

/** Takes facts out of the outbox and hands them to the reactions, in this process. Several may run beside each other. */
export class Relay {
  readonly #runtime: Runtime;
  readonly #reactions: readonly Reaction[];
  #wake = Promise.withResolvers<void>();
  #stopping = false;
  #running: Promise<void> | null = null;

  constructor(runtime: Runtime, reactions: readonly Reaction[]) {
    this.#runtime = runtime;
    this.#reactions = reactions;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Says that facts were written: the relay looks now instead of a second later. */
  nudge(): void {
    this.#wake.resolve();
  }

  /** Ends after the facts in hand. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.nudge();
    await this.#running;
  }

  /** Delivers what waits now. Gives how many facts were claimed. */
  async deliverOnce(): Promise<number> {
    const db = writeDatabase(this.#runtime.orm.em.fork());
    const facts = await claimFacts(db, factsAtOnce);
    const failures = await react(this.#runtime, this.#reactions, facts);
    const delivered = facts.filter(({ id }) => !failures.has(id));
    if (delivered.length > 0) {
      await markSent(
        db,
        delivered.map(({ id }) => id),
      );
    }
    for (const fact of facts.filter(({ id }) => failures.has(id))) {
      await this.#keepFailure(db, fact, failures.get(fact.id));
    }
    return facts.length;
  }

  async #keepFailure(db: WriteDatabase, fact: ClaimedFact, error: unknown): Promise<void> {
    this.#runtime.log.error({ err: error, fact: fact.id, topic: fact.topic }, 'a reaction failed');
    await markFailed(db, fact, error);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const claimed = await this.#tryToDeliver();
      if (claimed < factsAtOnce && !this.#stopping) {
        await this.#pause();
      }
    }
  }

  /** The database may be away for a moment: the relay stays and looks again. */
  async #tryToDeliver(): Promise<number> {
    try {
      return await this.deliverOnce();
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'the outbox could not be read');
      return 0;
    }
  }

  async #pause(): Promise<void> {
    const timer = setTimeout(() => this.nudge(), lookAgainAfterMs);
    await this.#wake.promise;
    clearTimeout(timer);
    this.#wake = Promise.withResolvers();
    await pause(gatheringMs);
  }
}
