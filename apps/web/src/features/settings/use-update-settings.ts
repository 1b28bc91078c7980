import { trpc } from '../../lib/trpc.ts';

/** Every page stands in the store's settings, so the session is read again with them. */
export function useUpdateSettings() {
  const utils = trpc.useUtils();
  return trpc.settings.update.useMutation({
    onSuccess: (settings) => {
      utils.settings.get.setData(undefined, settings);
      return utils.auth.session.invalidate();
    },
  });
}
