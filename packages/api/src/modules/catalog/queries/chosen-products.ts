import { createHash } from 'node:crypto';
import { Refusal } from '@tillback/rules/errors/refusal';
import { type BulkChangeInput, mostMatching } from '@tillback/rules/validation/bulk-changes';
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import { conditionsOf } from './list-products.ts';

export interface ChosenProducts {
  readonly ids: readonly string[];
  /** The products that match, in short; null where they were named. */
  readonly seen: string | null;
}

/**
 * The products that a bulk change is of. Those that match are found anew each time: what changed since is in, or out.
 * @throws {Refusal} `rule_violated` where too many match, `conflict` where others match than were seen
 */
export async function chosenProducts(
  reader: Pick<Reader, 'db' | 'store'>,
  { ids, matching, seen }: BulkChangeInput,
): Promise<ChosenProducts> {
  if (ids !== undefined) {
    return { ids, seen: null };
  }
  const found = await matchingIds(reader, matching ?? { archived: false });
  const now = createHash('sha256').update(found.join()).digest('base64url').slice(0, 16);
  if (seen !== undefined && seen !== now) {
    throw new Refusal('conflict', 'Other products match by now. Look at what would change again.');
  }
  return { ids: found, seen: now };
}

/** Those of the products that still match, by what is known once they are held. */
export async function stillMatching(
  reader: Pick<Reader, 'db' | 'store'>,
  { matching }: BulkChangeInput,
  ids: readonly string[],
): Promise<readonly string[]> {
  return matching === undefined ? ids : matchingIds(reader, matching, ids);
}

type Filters = NonNullable<BulkChangeInput['matching']>;

async function matchingIds(
  reader: Pick<Reader, 'db' | 'store'>,
  filters: Filters,
  among: readonly string[] | null = null,
): Promise<string[]> {
  const conditions = await conditionsOf(reader, filters);
  const rows = await reader.db
    .selectFrom('products')
    .select('products.id')
    .where((product) => product.and(conditions))
    .$if(among !== null, (products) => products.where(sql<SqlBool>`products.id = any(${among}::uuid[])`))
    .orderBy('products.id')
    .limit(mostMatching + 1)
    .execute();
  if (rows.length > mostMatching) {
    const most = mostMatching.toLocaleString('en');
    throw new Refusal('rule_violated', `More than ${most} products match. Filter them further.`, {
      errors: { matching: [`At most ${most} products.`] },
    });
  }
  return rows.map(({ id }) => id);
}
