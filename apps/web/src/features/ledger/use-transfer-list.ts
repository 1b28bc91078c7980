import { keepPreviousData } from '@tanstack/react-query';
import { accountKinds, transferKinds } from '@tillback/rules/ledger/kinds';
import { byAmount, byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

export const transferSorts = ['-effectiveAt', 'effectiveAt'] as const;

const readers = {
  account: byOneOf(accountKinds),
  kind: byOneOf(transferKinds),
  customerId: byText,
  from: byDay,
  to: byDay,
  atLeast: byAmount,
  atMost: byAmount,
};

/** The transfers that the address asks for, and how to ask for others. */
export function useTransferList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, transferSorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.ledger.listTransfers.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.ledger.listTransfers.prefetch({ ...page, cursor }),
  };
}

export type TransferListState = ReturnType<typeof useTransferList>;
