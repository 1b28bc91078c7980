import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';

/** Sets other terms; who looks at the programme then sees them, or those that someone else has set meanwhile. */
export function useChangeProgramme() {
  const utils = trpc.useUtils();
  return trpc.referrals.changeProgramme.useMutation({
    onSuccess: (programme) => utils.referrals.programme.setData(undefined, programme),
    onError: (error) => {
      if (problemOf(error).code === 'conflict') void utils.referrals.programme.invalidate();
    },
  });
}
