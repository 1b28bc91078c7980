import type { Unit } from '../pipeline/unit.ts';

/** A fact as it comes out of the outbox. */
export interface DeliveredFact {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True where it was only recorded afterwards: nobody is told of it. */
  readonly history: boolean;
}

/** What follows from a fact. It runs in a transaction of its own and, however often the fact is delivered, once. */
export interface Reaction {
  /** Never changed once released: it stands with the facts that were handled. */
  readonly name: string;
  readonly topic: string;
  handle(unit: Unit, fact: DeliveredFact): Promise<void>;
}
