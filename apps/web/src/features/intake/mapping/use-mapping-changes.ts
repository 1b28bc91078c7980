import { trpc } from '../../../lib/trpc.ts';

export function useSaveMapping() {
  const utils = trpc.useUtils();
  return trpc.intake.saveMapping.useMutation({ onSuccess: () => utils.intake.listMappings.invalidate() });
}

export function useDeleteMapping() {
  const utils = trpc.useUtils();
  return trpc.intake.deleteMapping.useMutation({ onSuccess: () => utils.intake.listMappings.invalidate() });
}
