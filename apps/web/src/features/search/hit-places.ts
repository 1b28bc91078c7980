import type { IconName } from '../../components/icon.tsx';
import { addDays } from '../../lib/day.ts';
import type { Hit, HitGroup, HitKind, SearchResult } from './search-types.ts';

export const iconOf: Readonly<Record<HitKind, IconName>> = {
  order: 'receipt',
  customer: 'person',
  product: 'box',
  sale: 'inbox',
  import: 'upload',
  transfer: 'ledger',
  cashbackEntry: 'coins',
  referral: 'gift',
  referralReward: 'gift',
  proposal: 'gear',
  client: 'key',
  auditEntry: 'clock-history',
};

/** The page of what was found, or where it is one of a list without pages of its own. */
const placeOf: Readonly<Record<HitKind, (hit: Hit) => string>> = {
  order: ({ id }) => `/orders/${id}`,
  customer: ({ id }) => `/customers/${id}`,
  product: ({ id }) => `/products/${id}`,
  sale: ({ id }) => `/intake/inbox/${id}`,
  import: ({ id }) => `/intake/${id}`,
  transfer: ({ id }) => `/ledger/${id}`,
  cashbackEntry: ({ id }) => `/cashback/${id}`,
  referral: ({ id }) => `/referrals/${id}`,
  referralReward: ({ name }) => `/referrals/rewards?${new URLSearchParams({ keyword: name ?? '' })}`,
  // They stand beside what they would change.
  proposal: ({ name }) => (name === 'cashback-rates' ? '/settings/cashback' : '/referrals/programme'),
  client: () => '/settings/applications',
  auditEntry: ({ id }) => `/audit/${id}`,
};

export function addressOfHit(kind: HitKind, hit: Hit): string {
  return placeOf[kind](hit);
}

const lists: Partial<Record<HitKind, string>> = {
  order: '/orders',
  customer: '/customers',
  product: '/products',
  sale: '/intake/inbox',
  transfer: '/ledger',
};

// What a list takes; the search takes more.
const longestListKeyword = 100;

/** The list with all that a group has only the first of; null where no list can be asked for just that. */
export function addressOfAll({ kind }: HitGroup, { readAs }: SearchResult, keyword: string): string | null {
  const list = lists[kind];
  if (!list || keyword.length > longestListKeyword) return null;
  const filters = filtersOf(kind, readAs, keyword);
  return filters && `${list}?${new URLSearchParams(filters)}`;
}

function filtersOf(
  kind: HitKind,
  { amount, day }: SearchResult['readAs'],
  keyword: string,
): Record<string, string> | null {
  if (kind === 'transfer') return amount === null ? null : { atLeast: amount, atMost: amount };
  if (kind !== 'order') return { keyword };
  if (day) return { from: day, to: addDays(day, 1) };
  return amount === null ? { keyword } : { minTotal: amount, maxTotal: amount };
}
