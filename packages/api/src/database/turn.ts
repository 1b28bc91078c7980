import pg from 'pg';

/** A statement of a turn; one that has a name is parsed once for each connection. */
export interface TurnStatement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

/** What PostgreSQL answers to a statement after one that failed in its transaction. */
export const transactionHadFailed = '25P02';

/** The connection as pg's queries see it; its published types leave this out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
}

/** A query as pg's client sees it: it is told each message that is about it. */
interface WireQuery {
  name: string | undefined;
  text: string;
  readonly _result: { _types: unknown };
  submit(wire: Wire): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
  handleError(error: unknown, wire: Wire): void;
}

interface Asked {
  readonly query: WireQuery;
  readonly answer: Promise<pg.QueryResult>;
}

/**
 * Statements of one transaction that are sent in one piece and answered in one: PostgreSQL is told only after the last that
 * it may answer (Sync), where a query of its own would have it answer, and wake us, after each. Where one fails, those after
 * it are not run.
 */
export class Turn extends pg.Query {
  /** In the order of the statements; each is there once the whole turn is. */
  readonly answers: readonly Promise<pg.QueryResult>[];
  readonly #queries: readonly WireQuery[];
  /** How many were answered: whatever the server says next is about the one after them. */
  #answered = 0;

  constructor(statements: readonly TurnStatement[]) {
    super('');
    const asked = statements.map(ask);
    this.answers = asked.map(({ answer }) => answer);
    this.#queries = asked.map(({ query }) => query);
    this.#showCurrent();
  }

  override submit = (connection: unknown): null => {
    const wire = connection as Wire;
    const withoutSync = Object.create(wire, { sync: { value: () => {} } }) as Wire;
    const { _result: ours } = this as unknown as WireQuery;
    wire.stream.cork();
    for (const query of this.#queries) {
      query._result._types = ours._types;
      const refusal = query.submit(withoutSync);
      if (refusal) {
        query.handleError(refusal, wire);
        break;
      }
    }
    wire.sync();
    wire.stream.uncork();
    return null;
  };

  handleRowDescription(message: unknown): void {
    this.#current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    this.#current?.handleCommandComplete(message, wire);
    this.#answered += 1;
    this.#showCurrent();
  }

  handleReadyForQuery(wire: Wire): void {
    this.#settle(wire);
  }

  handleError(error: unknown, wire: Wire): void {
    this.#current?.handleError(error, wire);
    this.#settle(wire);
  }

  get #current(): WireQuery | undefined {
    return this.#queries[this.#answered];
  }

  /** pg notes what was parsed, and what could not be, by the name and the text of the query that it talks to. */
  #showCurrent(): void {
    const { name, text } = this.#current ?? { name: undefined, text: '' };
    Object.assign(this, { name, text });
  }

  #settle(wire: Wire): void {
    for (const query of this.#queries.slice(0, this.#answered)) {
      query.handleReadyForQuery(wire);
    }
    for (const query of this.#queries.slice(this.#answered)) {
      if (query.name) {
        // It may have been skipped before it was parsed.
        delete wire.submittedNamedStatements[query.name];
      }
      query.handleError(notRun(), wire);
    }
  }
}

function ask({ text, values, name }: TurnStatement): Asked {
  const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
  const heard = (error: Error | null, result: pg.QueryResult) => {
    if (error) {
      // Else the stack leads to a socket, and not to who asked.
      Error.captureStackTrace(error);
      reject(error);
    } else {
      resolve(result);
    }
  };
  const config = { text, values, queryMode: 'extended', ...(name !== undefined && { name }), callback: heard };
  return { query: new pg.Query(config) as unknown as WireQuery, answer: promise };
}

function notRun(): Error {
  return Object.assign(new Error('A statement before this one failed.'), { code: transactionHadFailed });
}
