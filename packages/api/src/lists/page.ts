import { Refusal } from '@tillback/rules/errors/refusal';
import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../database/handles.ts';
import { QueryPlans } from '../database/query-plans.ts';
import { cursorAt, valuesOfCursor } from './cursor.ts';
import { isAfter, keysOf } from './in-order.ts';
import type { Order } from './order.ts';
import { isOnPage, type SoughtRows, type WordOf } from './sought-rows.ts';

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
  readonly rows: SelectQueryBuilder<DB, TB, Row> | (() => SelectQueryBuilder<DB, TB, Row>);
  /** Names all that `rows` and `order` depend on, where they are to be written once; see `QueryPlans`. */
  readonly plan?: string | undefined;
  /** What the rows are sought by besides, where no index of the orders knows it. */
  readonly sought?: SoughtRows | undefined;
}

/** Reads one page of a list, from where its cursor points. */
export async function readPage<DB, TB extends keyof DB, Row>(
  db: ReadDatabase,
  asked: PageQuery<DB, TB, Row>,
): Promise<Page<Row>> {
  const { list, input, order, sought } = asked;
  refuseBothPlaces(input);
  const found = await foundOnPage(db, asked);
  const items = found.slice(0, input.limit);
  const last = items.at(-1) as { position: string } | undefined;
  return {
    items,
    nextCursor: last && found.length > input.limit ? cursorAt(list, order, keysAt(last.position)) : null,
    ...(input.count &&
      (await totalOf(db, sought ? rowsOf(asked).where(sought.isIndexed(wordsOf(sought))) : rowsOf(asked)))),
  };
}

function rowsOf<DB, TB extends keyof DB, Row>({ rows }: PageQuery<DB, TB, Row>): SelectQueryBuilder<DB, TB, Row> {
  return typeof rows === 'function' ? rows() : rows;
}

/** What the SQL of a page is asked with. */
interface PageValues {
  readonly limit: number;
  readonly offset: number;
  /** What the rows are sought by. */
  readonly [word: `word ${string}`]: string;
  /** Of the row that the page comes after, the value of each key. */
  readonly [key: `key${number}`]: string;
}

const plans = new QueryPlans<PageValues>();

/** The rows of the page and one more, each with its position. */
function foundOnPage<DB, TB extends keyof DB, Row>(db: ReadDatabase, asked: PageQuery<DB, TB, Row>) {
  const { list, input, order, plan, sought } = asked;
  const position = input.cursor ? valuesOfCursor(list, order, input.cursor) : null;
  const numbers = { limit: input.limit + 1, offset: input.offset ?? 0 };
  if (plan === undefined || (input.offset && !sought)) {
    return pageQuery(asked, { position, ...numbers, wordOf: wordsOf(sought) }).execute();
  }
  const words = Object.entries(sought?.words ?? {}).map(([name, word]) => [`word ${name}`, word]);
  const values = {
    ...numbers,
    ...Object.fromEntries(words),
    ...Object.fromEntries((position ?? []).map((value, at) => [`key${at}`, value])),
  };
  return plans.rows(db, `${list} ${position ? 'after' : 'first'} ${plan}`, values, (placeOf) =>
    pageQuery(asked, {
      position: position && position.map((_, at) => placeOf(`key${at}`)),
      limit: placeOf('limit'),
      offset: placeOf('offset'),
      wordOf: (name) => placeOf(`word ${name}`),
    }),
  );
}

function wordsOf(sought: SoughtRows | undefined): WordOf {
  return (name) => sought?.words[name] ?? '';
}

interface Beginning {
  readonly position: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
  readonly wordOf: WordOf;
}

function pageQuery<DB, TB extends keyof DB, Row>(asked: PageQuery<DB, TB, Row>, beginning: Beginning) {
  const { order } = asked;
  return onPage(asked, beginning)
    .orderBy(keysOf(order))
    .select(positionOf(order).as('position'))
    .limit(beginning.limit);
}

/** The rows from where the page begins; of what is sought, no more than those of the page. */
function onPage<DB, TB extends keyof DB, Row>(
  asked: PageQuery<DB, TB, Row>,
  { position, limit, offset, wordOf }: Beginning,
) {
  const { input, order, sought } = asked;
  const rows = rowsOf(asked);
  const after = position && isAfter(order, position);
  if (sought) {
    return rows.where(isOnPage(sought, order, { after, offset, limit, wordOf }));
  }
  if (input.offset) {
    return rows.where(isPastOffset(rows, order, { offset, limit }));
  }
  return after ? rows.where(after) : rows;
}

/** By the last of the keys, which is unique: an index alone says what is left out, and its rows are not looked at. */
function isPastOffset<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  order: Order,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const unique = sql.ref(order.keys.at(-1)?.column ?? '');
  const chosen = rows.clearSelect().select(unique.as('chosen')).orderBy(keysOf(order)).limit(limit).offset(offset);
  return sql<SqlBool>`${unique} = any(array(${chosen}))`;
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

/**
 * The keys as the database writes them: a JavaScript date would lose the microseconds, and a row on the way. Every row has
 * its position, and only the last one's is read: to take it off the others would be to copy them.
 */
function positionOf({ keys }: Order) {
  return sql<string>`json_build_array(${sql.join(keys.map((key) => sql`${sql.ref(key.column)}::text`))})::text`;
}

function keysAt(position: string): string[] {
  return JSON.parse(position) as string[];
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
