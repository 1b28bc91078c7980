import pg from 'pg';

/** A statement of a turn; one that has a name is parsed once for each connection. */
export interface TurnStatement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

/** What PostgreSQL answers to a statement after one that failed in its transaction. */
export const transactionHadFailed = '25P02';

/** So many statements wait for the next; to send each by itself would cost a call of the system and a wake-up for it. */
const mostUnsent = 4;

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
  handleError(error: unknown, wire: Wire | undefined): void;
}

/**
 * Statements of one transaction that are answered in one piece: PostgreSQL is told only after the last that it may answer
 * (Sync), where a query of its own would have it answer, and wake us, after each. Where one fails, those after it are not
 * run. What was added is sent a few at a time, so that PostgreSQL begins while the rest is still being written.
 */
export class Turn extends pg.Query {
  readonly #queries: WireQuery[] = [];
  #wire: Wire | undefined;
  /** The wire as the statements see it: each of them would end itself with a Sync. */
  #wireOfStatements: Wire | undefined;
  /** How many were answered: whatever the server says next is about the one after them. */
  #answered = 0;
  #unsent = 0;
  #isBroken = false;

  constructor() {
    super('');
  }

  override submit = (connection: unknown): null => {
    this.#wire = connection as Wire;
    this.#wireOfStatements = Object.create(this.#wire, { sync: { value: () => {} } }) as Wire;
    this.#wire.stream.cork();
    return null;
  };

  /** Adds a statement, before the end. */
  add(statement: TurnStatement): Promise<pg.QueryResult> {
    const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>();
    const query = queryOf(statement, (error, result) => {
      if (error) {
        // One whose values cannot be written is never sent, and nothing may be sent behind it.
        this.#isBroken = true;
        reject(withOwnStack(error));
      } else {
        resolve(result);
      }
    });
    query._result._types = (this as unknown as WireQuery)._result._types;
    this.#queries.push(query);
    this.#showCurrent();
    this.#send(query);
    return promise;
  }

  end(): void {
    this.#wire?.sync();
    this.#wire?.stream.uncork();
  }

  #send(query: WireQuery): void {
    const wire = this.#wireOfStatements;
    if (!wire) {
      // The connection is lost: pg says so to the whole turn.
      return;
    }
    const refusal = this.#isBroken ? notRun() : query.submit(wire);
    if (refusal) {
      query.handleError(refusal, wire);
    }
    this.#unsent += 1;
    if (this.#queries.length === 1 || this.#unsent >= mostUnsent) {
      this.#unsent = 0;
      wire.stream.uncork();
      wire.stream.cork();
    }
  }

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

function queryOf(statement: TurnStatement, callback: (error: Error | null, result: pg.QueryResult) => void) {
  return new pg.Query({ ...statement, queryMode: 'extended', callback } as pg.QueryConfig) as unknown as WireQuery;
}

/** Else the stack leads to a socket, and not to who asked. */
function withOwnStack(error: Error): Error {
  Error.captureStackTrace(error);
  return error;
}

function notRun(): Error {
  return Object.assign(new Error('A statement before this one failed.'), { code: transactionHadFailed });
}
