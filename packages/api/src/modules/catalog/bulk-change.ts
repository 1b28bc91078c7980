import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { BulkAction } from '@tillback/rules/validation/bulk-changes';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../pipeline/unit.ts';
import type { StoreSettings } from '../settings/public.ts';
import type { BulkFields } from './bulk-fields.ts';
import type { BulkChangeAnswer } from './catalog.shapes.ts';
import { skuIsTaken } from './sku-variant.ts';
import { typeForProduct } from './type-named.ts';

export interface BulkLine {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly before: BulkFields;
  readonly after: BulkFields;
  readonly refused: BulkChangeAnswer['lines'][number]['refused'];
}

/** What a bulk change can change, of a row called `product`. */
export const fieldsOfProduct = sql`jsonb_build_object(
  'active', product.active, 'type', product.type, 'priceMinor', product.price_minor::text,
  'archived', product.archived_at is not null)`;

const highestPriceMinor = '999999999999999999';

/**
 * What an action makes of each of these products, by their names. An archived one is only restored; a SKU that another has
 * by now keeps one from it.
 * @throws {Refusal} `unknown_type`, `rule_violated` for an archived type
 */
export async function linesOfChange(
  { db, store }: Pick<Reader, 'db' | 'store'>,
  ids: readonly string[],
  asked: BulkAction,
): Promise<BulkLine[]> {
  const action =
    asked.kind === 'set-type' ? { ...asked, type: await typeForProduct({ db, store }, asked.type) } : asked;
  const { rows } = await sql<BulkLine>`
    with changed as (
      select product.id, product.sku, product.name, product.archived_at, ${fieldsOfProduct} as before,
             ${changeOf(action)} as change
        from products product
        where ${isOneOf(ids)}
    )
    select id, sku, name, before, case when refused is null then before || change else before end as after, refused
      from changed, lateral (
        select case
          when archived_at is not null and ${action.kind !== 'restore' && action.kind !== 'archive'} then 'archived'
          when archived_at is not null and ${action.kind === 'restore'} and ${skuIsTaken('changed')} then 'sku-taken'
          when (change ->> 'priceMinor')::numeric > ${highestPriceMinor}::numeric then 'price-too-high'
        end as refused
      ) as judged
      order by name, id
  `.execute(db);
  return rows;
}

function isOneOf(ids: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`product.id = any(${ids}::uuid[])`;
}

/** Half-up at the minor unit: a price is never below zero, so that PostgreSQL's rounding away from zero is the same. */
function changeOf(action: BulkAction): RawBuilder<unknown> {
  switch (action.kind) {
    case 'activate':
    case 'deactivate':
      return sql`jsonb_build_object('active', ${action.kind === 'activate'}::boolean)`;
    case 'archive':
    case 'restore':
      return sql`jsonb_build_object('archived', ${action.kind === 'archive'}::boolean)`;
    case 'set-type':
      return sql`jsonb_build_object('type', ${action.type}::text)`;
    case 'change-price':
      return sql`jsonb_build_object('priceMinor',
        round(product.price_minor * (100 + ${action.percent}::numeric) / 100)::text)`;
  }
}

export function changesSomething({ before, after }: BulkLine): boolean {
  return (Object.keys(before) as (keyof BulkFields)[]).some((field) => before[field] !== after[field]);
}

export function answerOf(id: string | null, lines: readonly BulkLine[], store: StoreSettings): BulkChangeAnswer {
  return {
    id: id && toPublicId('productBulkChange', id),
    currency: store.currency,
    matched: lines.length,
    changed: lines.filter((line) => line.refused === null && changesSomething(line)).length,
    refused: lines.filter((line) => line.refused !== null).length,
    seen: null,
    lines: examplesOf(lines).map((line) => ({
      id: toPublicId('product', line.id),
      sku: line.sku,
      name: line.name,
      before: shown(line.before, store),
      after: shown(line.after, store),
      refused: line.refused,
    })),
  };
}

const mostShown = 100;
const mostRefusedShown = 50;

/** All where they are few. Of many some that stay and why, and some that change. */
function examplesOf(lines: readonly BulkLine[]): readonly BulkLine[] {
  if (lines.length <= mostShown) {
    return lines;
  }
  const refused = lines.filter((line) => line.refused !== null).slice(0, mostRefusedShown);
  const others = lines.filter((line) => line.refused === null);
  const changing = others.filter(changesSomething);
  return [...refused, ...changing, ...others.filter((line) => !changesSomething(line))].slice(0, mostShown);
}

function shown({ priceMinor, type, ...fields }: BulkFields, { currency, types }: StoreSettings) {
  return { ...fields, type: types.nameOf(type), price: formatAmount(BigInt(priceMinor), currency) };
}
