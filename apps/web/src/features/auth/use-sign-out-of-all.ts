import { trpc } from '../../lib/trpc.ts';
import { useRefreshedSession } from './use-refreshed-session.ts';

export function useSignOutOfAll() {
  const refreshSession = useRefreshedSession();
  return trpc.auth.signOutOfAll.useMutation({ onSuccess: refreshSession });
}
