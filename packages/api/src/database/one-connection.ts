import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  PostgresDialect,
  type QueryResult,
} from 'kysely';
import type { ClientBase } from 'pg';
import type { Tables } from './entities.ts';
import type { WriteDatabase } from './handles.ts';

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
export class OneConnection implements DatabaseConnection {
  readonly db: WriteDatabase;
  readonly #client: ClientBase;
  #isOpen = true;

  constructor(client: ClientBase) {
    this.#client = client;
    const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (use) => use(this) });
    this.db = new Kysely<Tables>({ ...writing, executor });
  }

  /** What is asked for from now on is refused: the connection may be another's already. */
  close(): void {
    this.#isOpen = false;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#isOpen) {
      throw new Error('The transaction is over.');
    }
    const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]);
    return { rows, ...(writes.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A command reads what it needs at once.');
  }
}
