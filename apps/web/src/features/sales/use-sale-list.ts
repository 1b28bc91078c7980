import { keepPreviousData } from '@tanstack/react-query';
import { saleRefusals, saleVerdicts } from '@tillback/rules/sales/sale-verdict';
import { byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

const readers = {
  keyword: byText,
  verdict: byOneOf(saleVerdicts),
  reason: byOneOf(saleRefusals),
  clientId: byText,
  from: byDay,
  to: byDay,
};

/** The received sales that the address asks for, and how to ask for others. */
export function useSaleList() {
  const utils = trpc.useUtils();
  const list = useList(readers);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.intake.listSales.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.intake.listSales.prefetch({ ...page, cursor }),
  };
}

export type SaleListState = ReturnType<typeof useSaleList>;
