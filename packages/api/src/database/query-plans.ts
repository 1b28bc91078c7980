import type { Compilable, CompiledQuery } from 'kysely';
import type { ReadDatabase } from './handles.ts';

/** Says which of the values stands at a place of a query. */
export type PlaceOf<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/** What stands in a query that was written for later: the name of a value. */
class Place<Values> {
  readonly name: keyof Values;

  constructor(name: keyof Values) {
    this.name = name;
  }
}

const mostPlans = 200;

/**
 * Queries that are asked again and again with other values. To write one as SQL costs more of the processor than to send
 * it, so each is written once, with places for the values, and asked by them from then on.
 */
export class QueryPlans<Values extends object> {
  readonly #plans = new Map<string, CompiledQuery>();

  /**
   * The rows of a query. `text` says all that the SQL depends on besides the values: where it is the same, `write` must give
   * the same query, and it must do nothing with a value but put it where the database takes one.
   */
  async rows<Row>(
    db: ReadDatabase,
    text: string,
    values: Values,
    write: (placeOf: PlaceOf<Values>) => Compilable<Row>,
  ): Promise<Row[]> {
    const plan = this.#plans.get(text) ?? this.#remember(text, write);
    const parameters = plan.parameters.map((part) =>
      part instanceof Place ? values[part.name as keyof Values] : part,
    );
    const { rows } = await db.getExecutor().executeQuery<Row>({ ...plan, parameters });
    return rows;
  }

  #remember(text: string, write: (placeOf: PlaceOf<Values>) => Compilable): CompiledQuery {
    // The type of the value stands in for it: the query is only written.
    const plan = write(
      <Name extends keyof Values>(name: Name) => new Place<Values>(name) as unknown as Values[Name],
    ).compile();
    if (this.#plans.size < mostPlans) {
      this.#plans.set(text, plan);
    }
    return plan;
  }
}
