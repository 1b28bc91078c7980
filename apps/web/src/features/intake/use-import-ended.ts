import { trpc } from '../../lib/trpc.ts';

/** What an import that has ended, or was undone, makes stale: nearly everything shows what was sold, to whom, and what it earned. */
export function useImportEnded(): () => Promise<unknown> {
  const utils = trpc.useUtils();
  return () => utils.invalidate();
}
