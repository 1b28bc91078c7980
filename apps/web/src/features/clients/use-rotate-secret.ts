import { trpc } from '../../lib/trpc.ts';

export function useRotateSecret() {
  const utils = trpc.useUtils();
  return trpc.auth.rotateClientSecret.useMutation({ onSuccess: () => utils.auth.listClients.invalidate() });
}
