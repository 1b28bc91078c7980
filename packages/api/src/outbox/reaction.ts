import type { Unit } from '../pipeline/unit.ts';

/** A fact as it comes out of the outbox. */
export interface DeliveredFact {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True where it was only recorded afterwards: nobody is told of it. */
  readonly history: boolean;
}

/** What follows from facts. It runs in a transaction of its own and, however often a fact is delivered, once for it. */
export interface Reaction {
  /** Never changed once released: it stands with the facts that were handled. */
  readonly name: string;
  readonly topic: string;
  /** Facts that came together, in their order. Where it fails, each is handed over alone. */
  handle(unit: Unit, facts: readonly DeliveredFact[]): Promise<void>;
}

/** For a reaction to what is rare: one fact after the other. */
export function oneByOne(handle: (unit: Unit, fact: DeliveredFact) => Promise<void>): Reaction['handle'] {
  return async (unit, facts) => {
    for (const fact of facts) {
      await handle(unit, fact);
    }
  };
}
