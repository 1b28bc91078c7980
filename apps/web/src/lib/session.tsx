import type { Right } from '@tillback/rules/access/rights';
import { createContext, use } from 'react';
import type { Outputs } from './trpc.ts';

export type Session = Outputs['auth']['session'];
export type User = NonNullable<Session['user']>;
export type Store = Session['store'];

/** The session that every page stands in; the app provides it once it is known. */
export const SessionContext = createContext<Session | null>(null);

export function useStore(): Store {
  return useSession().store;
}

/** The person signed in. Only for pages behind the sign-in. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) throw new Error('This page needs someone who is signed in.');
  return user;
}

export function useMay(right: Right): boolean {
  return useUser().rights.includes(right);
}

/** The session, whether someone is signed in or not. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('The session is not known yet.');
  return session;
}
