import { Refusal } from '@tillback/rules/errors/refusal';
import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../database/handles.ts';
import { cursorAt, valuesOfCursor } from './cursor.ts';
import type { Order } from './order.ts';

const countedExactlyUpTo = 10_000;

/** What a list's input has besides its filters; see `@tillback/rules/validation/list-input`. */
export interface PageInput {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** How many rows to leave out; not with a cursor. */
  readonly offset?: number | undefined;
  readonly count: boolean;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
  /** Only where it was asked for. */
  readonly total?: number;
  /** There are more than `total`. */
  readonly totalIsAtLeast?: boolean;
}

interface PageQuery<DB, TB extends keyof DB, Row> {
  /** The list's own name, so that no other list takes its cursors. */
  readonly list: string;
  readonly input: PageInput;
  readonly order: Order;
  /** The rows of the whole list: filtered and selected, neither ordered nor limited nor grouped. */
  readonly rows: SelectQueryBuilder<DB, TB, Row>;
}

/** Reads one page of a list, from where its cursor points. */
export async function readPage<DB, TB extends keyof DB, Row>(
  db: ReadDatabase,
  asked: PageQuery<DB, TB, Row>,
): Promise<Page<Row>> {
  const { list, input, order, rows } = asked;
  refuseBothPlaces(input);
  const ordered = inOrder(input.cursor ? after(rows, order, valuesOfCursor(list, order, input.cursor)) : rows, order);
  const found = await ordered
    .select(positionOf(order).as('position'))
    .limit(input.limit + 1)
    .$if(input.offset !== undefined, (page) => page.offset(input.offset ?? 0))
    .execute();
  const onPage = found.slice(0, input.limit);
  const last = onPage.at(-1) as { position: string[] } | undefined;
  return {
    items: onPage.map(withoutPosition<Row>),
    nextCursor: last && found.length > input.limit ? cursorAt(list, order, last.position) : null,
    ...(input.count && (await totalOf(db, rows))),
  };
}

function refuseBothPlaces({ cursor, offset }: PageInput): void {
  if (cursor !== undefined && offset !== undefined) {
    const message = 'A page begins at a cursor or at an offset, not at both.';
    throw new Refusal('invalid_input', message, { errors: { offset: [message] } });
  }
}

/** The page with each item shaped for the outside. */
export function shapePage<Row, Item>(page: Page<Row>, shape: (row: Row) => Item): Page<Item> {
  return { ...page, items: page.items.map(shape) };
}

function inOrder<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  { keys, direction }: Order,
): SelectQueryBuilder<DB, TB, Row> {
  return keys.reduce((ordered, key) => ordered.orderBy(sql.ref(key.column), direction), rows);
}

/** One comparison of whole rows, which an index on the same columns answers. */
function after<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  { keys, direction }: Order,
  values: readonly string[],
): SelectQueryBuilder<DB, TB, Row> {
  const columns = sql.join(keys.map((key) => sql.ref(key.column)));
  const bounds = sql.join(keys.map((key, index) => sql`cast(${values[index]} as ${sql.raw(key.type)})`));
  const comparison = sql.raw(direction === 'asc' ? '>' : '<');
  return rows.where(sql<SqlBool>`(${columns}) ${comparison} (${bounds})`);
}

/** The keys as the database writes them: a JavaScript date would lose the microseconds, and a row on the way. */
function positionOf({ keys }: Order) {
  return sql<string[]>`json_build_array(${sql.join(keys.map((key) => sql`${sql.ref(key.column)}::text`))})`;
}

function withoutPosition<Row>(row: object): Row {
  const { position: _position, ...rest } = row as { position: unknown };
  return rest as Row;
}

/** Counting has an end, so that nobody can make the database count a whole history. */
async function totalOf<DB, TB extends keyof DB, Row>(
  db: ReadDatabase,
  rows: SelectQueryBuilder<DB, TB, Row>,
): Promise<Pick<Page<Row>, 'total' | 'totalIsAtLeast'>> {
  const counted: Expression<unknown> = rows
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(countedExactlyUpTo + 1);
  const { rows: answer } = await sql<{ total: number }>`
    select count(*)::int as total from (${counted}) as counted
  `.execute(db);
  const total = answer[0]?.total ?? 0;
  return total > countedExactlyUpTo ? { total: countedExactlyUpTo, totalIsAtLeast: true } : { total };
}
