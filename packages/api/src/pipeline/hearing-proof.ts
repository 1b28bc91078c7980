const provedAgainAfterMs = 250;

/**
 * Whether what is heard can be relied on. It is proven anew while somebody asks, and by nobody who does not: a process
 * without requests leaves the database alone.
 */
export class HearingProof {
  readonly #prove: () => Promise<void>;
  readonly #holdsForMs: number;
  #provedAt = Number.NEGATIVE_INFINITY;
  #isUnderWay = false;

  /** `prove` resolves once everything has been heard that was said before it was called. */
  constructor(prove: () => Promise<void>, holdsForMs: number) {
    this.#prove = prove;
    this.#holdsForMs = holdsForMs;
  }

  /** Whether all was heard that was said until a moment ago, i.e. `holdsForMs` or less. */
  holds(): boolean {
    const age = performance.now() - this.#provedAt;
    if (age >= provedAgainAfterMs && !this.#isUnderWay) {
      void this.#proveAgain();
    }
    return age < this.#holdsForMs;
  }

  async #proveAgain(): Promise<void> {
    this.#isUnderWay = true;
    const begunAt = performance.now();
    try {
      await this.#prove();
      this.#provedAt = begunAt;
    } catch {
      // What is not proven does not hold; the next who asks tries again.
    } finally {
      this.#isUnderWay = false;
    }
  }
}
