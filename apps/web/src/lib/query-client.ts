import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

const worthAnotherTry = new Set(['unreachable', 'unavailable', 'internal']);
const mostRetries = 2;
const freshForMilliseconds = 30_000;

/** `onUnauthenticated` is told when the server no longer knows the session. */
export function createQueryClient(onUnauthenticated: () => void): QueryClient {
  const watchForLostSession = (error: unknown) => {
    if (problemOf(error).code === 'unauthenticated') onUnauthenticated();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watchForLostSession }),
    mutationCache: new MutationCache({ onError: watchForLostSession }),
    defaultOptions: {
      queries: {
        staleTime: freshForMilliseconds,
        retry: (failures, error) => failures < mostRetries && worthAnotherTry.has(problemOf(error).code),
        refetchOnWindowFocus: false,
      },
    },
  });
}
