import { trpc } from '../../lib/trpc.ts';

/** What an admin does with a user; each changes the list and the one that is shown. */
export function useUserChanges() {
  const utils = trpc.useUtils();
  const onSuccess = () => utils.users.invalidate();
  return {
    update: trpc.users.update.useMutation({ onSuccess }),
    disable: trpc.users.disable.useMutation({ onSuccess }),
    enable: trpc.users.enable.useMutation({ onSuccess }),
    inviteAgain: trpc.users.inviteAgain.useMutation({ onSuccess }),
    endSessions: trpc.users.endSessions.useMutation({ onSuccess }),
    removeSecondFactor: trpc.users.removeSecondFactor.useMutation({ onSuccess }),
    remove: trpc.users.delete.useMutation({ onSuccess }),
  };
}
