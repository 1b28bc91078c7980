import { trpc } from '../../lib/trpc.ts';

/** Who is signed in, the store, and the demo's accounts. Known once for the whole visit. */
export function useSessionQuery() {
  return trpc.auth.session.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
}
