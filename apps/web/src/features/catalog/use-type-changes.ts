import { trpc } from '../../lib/trpc.ts';

/** Names of types stand on nearly every page: all that was read is read again. */
function useReadAllAgain(): () => Promise<void> {
  const utils = trpc.useUtils();
  return () => utils.invalidate();
}

export function useCreateType() {
  return trpc.catalog.createType.useMutation({ onSuccess: useReadAllAgain() });
}

export function useUpdateType() {
  return trpc.catalog.updateType.useMutation({ onSuccess: useReadAllAgain() });
}
