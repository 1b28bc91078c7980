import { formatAmount } from '@tillback/rules/money/amount';
import { readKeyword, type Sought } from '@tillback/rules/search/read-keyword';
import type { SearchInput } from '@tillback/rules/validation/search';
import type { Reader } from '../../../pipeline/unit.ts';
import { type Hit, type HitKind, hitKinds, type SearchAnswer } from '../search.shapes.ts';
import { finders } from './finders.ts';

const mostHitsOfAKind = 5;

/** Everything that a keyword may mean, a few of each kind. For staff, who may read all of it. */
export async function search(reader: Reader, { keyword, dateOrder }: SearchInput): Promise<SearchAnswer> {
  const { currency } = reader.store;
  const sought = readKeyword(keyword, { currency, dateOrder });
  const groups = await Promise.all(hitKinds.map((kind) => groupOf(reader, kind, sought)));
  return {
    currency,
    readAs: {
      amount: sought.amountMinor === null ? null : formatAmount(sought.amountMinor, currency),
      day: sought.day,
    },
    groups: groups.filter(({ hits }) => hits.length > 0),
  };
}

async function groupOf(reader: Reader, kind: HitKind, sought: Sought): Promise<SearchAnswer['groups'][number]> {
  const found: readonly Hit[] = await finders[kind](reader, sought, mostHitsOfAKind + 1);
  return { kind, hits: found.slice(0, mostHitsOfAKind), hasMore: found.length > mostHitsOfAKind };
}
