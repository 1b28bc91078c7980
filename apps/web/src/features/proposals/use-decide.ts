import { trpc } from '../../lib/trpc.ts';

/** Everything that a decision changes, and that shows whether it was decided by someone else meanwhile. */
function useReadAgain(): () => Promise<unknown> {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.proposals.invalidate(),
      utils.cashback.listRules.invalidate(),
      utils.referrals.programme.invalidate(),
    ]);
}

export function useAcceptProposal() {
  return trpc.proposals.accept.useMutation({ onSettled: useReadAgain() });
}

export function useDeclineProposal() {
  return trpc.proposals.decline.useMutation({ onSettled: useReadAgain() });
}
