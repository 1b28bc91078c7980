import { trpc } from '../../lib/trpc.ts';
import { isUnderWay } from './intake-types.ts';

const lookAgainAfterMilliseconds = 2_000;

/** The newest import, looked at again and again while it is under way. */
export function useLatestImport() {
  const { data } = trpc.intake.listImports.useQuery(
    { limit: 1 },
    {
      refetchInterval: ({ state }) => {
        const latest = state.data?.items[0];
        return latest && isUnderWay(latest) ? lookAgainAfterMilliseconds : false;
      },
    },
  );
  return data?.items[0] ?? null;
}
