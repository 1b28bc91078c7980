import { createHash } from 'node:crypto';
import pg from 'pg';
import { Turn, type TurnStatement } from './turn.ts';

/** Who asks the same so often gets it prepared; once or twice is not worth a plan that stays. */
const preparedFromUse = 3;
const mostTexts = 500;
/** Of what has no values, only this is asked for again and again. */
const keptWithoutValues = /^(?:select|begin|commit|set local)\b/;
/** Larger sets are planned for what is in them: what is best for ten rows is not for a thousand. */
const mostInSet = 200;

interface Known {
  readonly name: string;
  uses: number;
}

/**
 * A connection that lets PostgreSQL keep what it is asked again and again, parsed and planned: that is most of what a small
 * statement costs. A search for words is planned anew each time, since how rare the words are decides how to look.
 */
export class PreparingClient extends pg.Client {
  readonly #known = new Map<string, Known>();

  constructor(config: pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...asked: unknown[]) => unknown;
    this.query = ((...asked: unknown[]) => send(...this.#prepared(asked))) as typeof this.query;
  }

  /** Begins a turn: what is added to it, until it is ended, is sent and answered together. */
  beginTurn(): Turn {
    const turn = new Turn();
    this.query(turn);
    return turn;
  }

  addTo(turn: Turn, text: string, values: unknown[]): Promise<pg.QueryResult> {
    return turn.add(this.#named(text, values));
  }

  /** Our statements are asked for by a text and its values; what is asked for otherwise stays as it is. */
  #prepared(asked: unknown[]): unknown[] {
    const [text, values] = asked;
    return asked.length === 2 && typeof text === 'string' && Array.isArray(values)
      ? [this.#named(text, values)]
      : asked;
  }

  #named(text: string, values: unknown[]): TurnStatement {
    const name = isWorthKeeping(text, values) ? this.#nameOf(text) : null;
    return name === null ? { text, values } : { name, text, values };
  }

  /** null as long as the statement was asked too seldom, or too many are kept. */
  #nameOf(text: string): string | null {
    const known = this.#known.get(text) ?? this.#remember(text);
    if (!known) {
      return null;
    }
    known.uses += 1;
    return known.uses >= preparedFromUse ? known.name : null;
  }

  #remember(text: string): Known | null {
    if (this.#known.size >= mostTexts) {
      return null;
    }
    const known = { name: createHash('sha1').update(text).digest('base64url'), uses: 0 };
    this.#known.set(text, known);
    return known;
  }
}

function isWorthKeeping(text: string, values: readonly unknown[]): boolean {
  const isSmall = values.every((value) => !Array.isArray(value) || value.length <= mostInSet);
  return (values.length > 0 || keptWithoutValues.test(text)) && isSmall && !text.includes('like ');
}
