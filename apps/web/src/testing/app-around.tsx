import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { type ReactNode, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { type Session, SessionContext } from '../lib/session.tsx';
import { trpc } from '../lib/trpc.ts';

// On a busy machine a second is too short for what is on its way.
configure({ asyncUtilTimeout: 10_000 });

const session: Session = {
  user: null,
  store: { name: 'Corner shop', currency: 'GBP', timeZone: 'Europe/London' },
  demo: null,
};

type AppAroundProps = {
  address?: string;
  /** the problem that the server answers every call with */
  problem?: Readonly<Record<string, unknown>>;
  /** what it answers all the same, by the procedure */
  answers?: Readonly<Record<string, unknown>>;
  children: ReactNode;
};

/** What components stand in, with a server that refuses whatever it has no answer to. */
export function AppAround({ address = '/', problem = { code: 'internal' }, answers = {}, children }: AppAroundProps) {
  useState(() => window.history.replaceState(null, '', address));
  const [queryClient] = useState(() => new QueryClient());
  const [client] = useState(() =>
    trpc.createClient({
      links: [
        () =>
          ({ op }) =>
            op.path in answers ? answering(answers[op.path]) : refusing(problem),
      ],
    }),
  );
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <SessionContext value={session}>
          <BrowserRouter>{children}</BrowserRouter>
        </SessionContext>
      </QueryClientProvider>
    </trpc.Provider>
  );
}

function answering(data: unknown) {
  return observable<{ result: { data: unknown } }, TRPCClientError<never>>((observer) => {
    observer.next({ result: { data } });
    observer.complete();
  });
}

function refusing(problem: Readonly<Record<string, unknown>>) {
  return observable<never, TRPCClientError<never>>((observer) => {
    const answer = { error: { message: 'Refused', code: -32_600, data: { problem } } };
    observer.error(TRPCClientError.from(answer as never));
  });
}
