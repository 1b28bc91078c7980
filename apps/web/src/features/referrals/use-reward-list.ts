import { keepPreviousData } from '@tanstack/react-query';
import { byDay, byText } from '../../lib/list/list-filters.ts';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

const readers = { keyword: byText, inviterId: byText, from: byDay, to: byDay };

/** What inviters were given, as the address asks for it. */
export function useRewardList() {
  const utils = trpc.useUtils();
  const list = useList(readers);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.referrals.listRewards.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.referrals.listRewards.prefetch({ ...page, cursor }),
  };
}
