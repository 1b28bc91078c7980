import { trpc } from '../../lib/trpc.ts';
import { useRefreshedSession } from './use-refreshed-session.ts';

export function useSignUp() {
  const refreshSession = useRefreshedSession();
  return trpc.auth.signUp.useMutation({ onSuccess: refreshSession });
}
