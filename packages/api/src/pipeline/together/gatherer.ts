interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly outcome: PromiseWithResolvers<Outcome>;
}

interface GathererOptions {
  /** How many batches may be under way: while one waits for the database, another is prepared. */
  readonly batchesAtOnce: number;
  readonly mostInBatch: number;
}

/**
 * Does together what arrives together. What comes while nothing is under way begins at once and alone; what comes while
 * all batches are under way waits, and becomes the next one. Nobody waits for company.
 */
export class Gatherer<Item, Outcome> {
  readonly #perform: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  readonly #options: GathererOptions;
  readonly #waiting: Waiting<Item, Outcome>[] = [];
  #underWay = 0;

  /** `perform` gives the outcomes in the order of the items; where it throws, all of its items fail alike. */
  constructor(perform: (items: readonly Item[]) => Promise<readonly Outcome[]>, options: GathererOptions) {
    this.#perform = perform;
    this.#options = options;
  }

  add(item: Item): Promise<Outcome> {
    const outcome = Promise.withResolvers<Outcome>();
    this.#waiting.push({ item, outcome });
    this.#begin();
    return outcome.promise;
  }

  #begin(): void {
    if (this.#waiting.length > 0 && this.#underWay < this.#options.batchesAtOnce) {
      this.#underWay += 1;
      void this.#do(this.#waiting.splice(0, this.#options.mostInBatch));
    }
  }

  async #do(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#perform(batch.map(({ item }) => item));
      for (const [index, { outcome }] of batch.entries()) {
        outcome.resolve(outcomes[index] as Outcome);
      }
    } catch (error) {
      for (const { outcome } of batch) {
        outcome.reject(error);
      }
    } finally {
      this.#underWay -= 1;
      this.#begin();
    }
  }
}
