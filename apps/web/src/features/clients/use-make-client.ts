import { trpc } from '../../lib/trpc.ts';

export function useMakeClient() {
  const utils = trpc.useUtils();
  return trpc.auth.createClient.useMutation({ onSuccess: () => utils.auth.listClients.invalidate() });
}
