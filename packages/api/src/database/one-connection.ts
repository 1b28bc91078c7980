import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  PostgresDialect,
  type QueryResult,
} from 'kysely';
import type { QueryResult as Answer } from 'pg';
import type { Tables } from './entities.ts';
import type { WriteDatabase } from './handles.ts';
import type { PreparingClient } from './preparing-client.ts';
import type { Turn } from './turn.ts';

/** What is written with in one transaction. Statements run in the order in which they were asked for, of both alike. */
export interface Transaction {
  readonly db: WriteDatabase;
  /** For what nobody needs the answer of: it is sent and not waited for. The commit fails with what failed first. */
  readonly outgoing: WriteDatabase;
}

/**
 * Whether PostgreSQL chooses for each statement if it is planned anew for its values, or keeps to one plan for all. It always
 * finds it worth while to plan anew for few of many ids; where all is found by its key, no plan is better than another.
 */
export type Plans = 'chosen' | 'kept';

/** Only for how SQL is written; connections are opened elsewhere. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('There is one connection, and no pool.')) });
const writing = { config: { dialect }, dialect, driver: dialect.createDriver() };
const compiler = dialect.createQueryCompiler();
const adapter = dialect.createAdapter();

const writes: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * SQL on one connection, as long as it is open. Kysely's own transactions hold back a statement until the one before is
 * answered; here each is sent when it is asked for, and the connection answers in that order.
 */
export class OneConnection implements Transaction {
  readonly db = databaseOn({ executeQuery: (query) => this.#ask(query) });
  readonly outgoing = databaseOn({ executeQuery: (query) => this.#sendOff(query) });
  readonly #client: PreparingClient;
  #turn: Turn | undefined;
  #isOpen = true;
  #failure: unknown;

  constructor(client: PreparingClient) {
    this.#client = client;
  }

  async begin(plans: Plans): Promise<void> {
    const asked = [this.#send('begin', [])];
    if (plans === 'kept') {
      asked.push(this.#send('set local plan_cache_mode = force_generic_plan', []));
    }
    await Promise.all(asked);
  }

  /** The last that is asked of it. */
  async commit(): Promise<void> {
    const answer = this.#send('commit', []);
    this.close();
    const { command } = await answer;
    if (command !== 'COMMIT') {
      // A statement failed that nobody waited for: PostgreSQL then rolls back, and says so in a word.
      throw this.#failure ?? new Error('The transaction had failed before it was to be committed.');
    }
  }

  /** What failed first of all that was sent without waiting for its answer; undefined as long as nothing did. */
  get failure(): unknown {
    return this.#failure;
  }

  /** What is asked for from now on is refused: the connection may be another's already. */
  close(): void {
    this.#isOpen = false;
    this.#endTurn();
  }

  async #ask<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { command, rowCount, rows } = await this.#send(query.sql, query.parameters);
    return { rows, ...(writes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }

  async #sendOff<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#send(query.sql, query.parameters).catch((error: unknown) => {
      this.#failure ??= error;
    });
    return noAnswer;
  }

  /** What is asked for in one turn of the process goes in one piece. */
  #send(text: string, values: readonly unknown[]): Promise<Answer> {
    if (!this.#isOpen) {
      throw new Error('The transaction is over.');
    }
    return this.#client.addTo(this.#turn ?? this.#beginTurn(), text, [...values]);
  }

  #beginTurn(): Turn {
    this.#turn = this.#client.beginTurn();
    process.nextTick(() => this.#endTurn());
    return this.#turn;
  }

  #endTurn(): void {
    this.#turn?.end();
    this.#turn = undefined;
  }
}

function databaseOn(connection: Pick<DatabaseConnection, 'executeQuery'>): WriteDatabase {
  const whole: DatabaseConnection = {
    ...connection,
    streamQuery: () => {
      throw new Error('A command reads what it needs at once.');
    },
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (use) => use(whole) });
  return new Kysely<Tables>({ ...writing, executor });
}

/** Whoever needs rows has to wait for them. */
const noAnswer: QueryResult<never> = {
  get rows(): never {
    throw new Error('What is sent without waiting for the answer has no rows.');
  },
};
