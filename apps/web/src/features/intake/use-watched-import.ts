import { trpc } from '../../lib/trpc.ts';
import { isUnderWay } from './intake-types.ts';
import { useImportEnded } from './use-import-ended.ts';

const lookAgainAfterMilliseconds = 10_000;

/** An import, followed live while the server works on it. */
export function useWatchedImport(id: string) {
  const utils = trpc.useUtils();
  const importEnded = useImportEnded();
  const query = trpc.intake.getImport.useQuery(
    { id },
    {
      // Some proxies hold live streams back; the page then still moves, only less often.
      refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? lookAgainAfterMilliseconds : false),
    },
  );
  const isWatched = query.data !== undefined && isUnderWay(query.data);

  trpc.intake.watchImport.useSubscription(
    { id },
    {
      enabled: isWatched,
      onData: (moved) => {
        utils.intake.getImport.setData({ id }, moved);
        if (!isUnderWay(moved)) void importEnded();
      },
    },
  );
  return query;
}
