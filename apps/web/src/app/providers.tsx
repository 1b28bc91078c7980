import { QueryClientProvider } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '../lib/query-client.ts';
import type { Session } from '../lib/session.tsx';
import { createTrpcClient, trpc } from '../lib/trpc.ts';

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(forgetUser));
  const [trpcClient] = useState(createTrpcClient);

  // The gate then leads to the sign-in, and back to the same page after it.
  function forgetUser() {
    const sessionKey = getQueryKey(trpc.auth.session, undefined, 'query');
    queryClient.setQueryData<Session>(sessionKey, (session) => session && { ...session, user: null });
  }

  return (
    <trpc.Provider client={trpcClient} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
