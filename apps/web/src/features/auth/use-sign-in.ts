import { trpc } from '../../lib/trpc.ts';
import { useRefreshedSession } from './use-refreshed-session.ts';

export function useSignIn() {
  const refreshSession = useRefreshedSession();
  return trpc.auth.signIn.useMutation({ onSuccess: refreshSession });
}
