import { keepPreviousData } from '@tanstack/react-query';
import { referralStatuses } from '@tillback/rules/referrals/referral-state';
import { byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { type Inputs, trpc } from '../../lib/trpc.ts';

type ReferralSort = NonNullable<Inputs['referrals']['list']['sort']>;

/** The orders that the server lists in, as the address names them. */
export const referralSorts = ['-signedUpAt', 'signedUpAt'] as const satisfies readonly ReferralSort[];

const readers = { keyword: byText, status: byOneOf(referralStatuses), inviterId: byText, from: byDay, to: byDay };

/** Who invited whom, as the address asks for it. */
export function useReferralList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, referralSorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.referrals.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.referrals.list.prefetch({ ...page, cursor }),
  };
}
