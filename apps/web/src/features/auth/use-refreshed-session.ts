import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { trpc } from '../../lib/trpc.ts';

/** Forgets what another person may have read, then asks anew who is signed in. */
export function useRefreshedSession(): () => Promise<void> {
  const queryClient = useQueryClient();
  const utils = trpc.useUtils();
  const [sessionPath] = getQueryKey(trpc.auth.session);
  return async () => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]) !== String(sessionPath) });
    await utils.auth.session.refetch();
  };
}
