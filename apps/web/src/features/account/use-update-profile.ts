import { trpc } from '../../lib/trpc.ts';

/** Changes one's own name; the frame shows it, and of a shopper the customer's records do too. */
export function useUpdateProfile() {
  const utils = trpc.useUtils();
  return trpc.auth.updateMe.useMutation({
    onSuccess: async (profile) => {
      utils.auth.me.setData(undefined, profile);
      await utils.auth.session.invalidate();
      await utils.customers.invalidate();
    },
  });
}
