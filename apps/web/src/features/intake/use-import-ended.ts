import { trpc } from '../../lib/trpc.ts';

/** What an import that has ended makes stale: everything that sales are shown in. */
export function useImportEnded(): () => Promise<unknown> {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.intake.listImports.invalidate(),
      utils.intake.listRows.invalidate(),
      utils.insights.invalidate(),
      utils.orders.invalidate(),
    ]);
}
