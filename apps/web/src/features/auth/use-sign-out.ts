import { trpc } from '../../lib/trpc.ts';
import { useRefreshedSession } from './use-refreshed-session.ts';

export function useSignOut() {
  const refreshSession = useRefreshedSession();
  return trpc.auth.signOut.useMutation({ onSuccess: refreshSession });
}
