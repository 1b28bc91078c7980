import { trpc } from '../../lib/trpc.ts';

/** Proposes other terms, for an admin to decide. */
export function useProposeTerms() {
  const utils = trpc.useUtils();
  return trpc.proposals.proposeTerms.useMutation({ onSuccess: () => utils.proposals.invalidate() });
}
