import { trpc } from '../../lib/trpc.ts';

export function useRevokeClient() {
  const utils = trpc.useUtils();
  return trpc.auth.revokeClient.useMutation({ onSuccess: () => utils.auth.listClients.invalidate() });
}
