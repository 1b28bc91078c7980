import { newId } from '@tillback/rules/ids/ids';
import { useState } from 'react';
import { trpc, withKey } from '../../lib/trpc.ts';
import type { BulkChanged } from './catalog-types.ts';

/** Everything that reads products has to be read again after one was changed. */
function useReadAgain(): () => Promise<void> {
  const utils = trpc.useUtils();
  return () => utils.catalog.invalidate();
}

export function useCreateProduct() {
  return trpc.catalog.createProduct.useMutation({ onSuccess: useReadAgain() });
}

export function useUpdateProduct() {
  return trpc.catalog.updateProduct.useMutation({ onSuccess: useReadAgain() });
}

export function useArchiveProduct() {
  return trpc.catalog.archiveProduct.useMutation({ onSuccess: useReadAgain() });
}

export function useRestoreProduct() {
  return trpc.catalog.restoreProduct.useMutation({ onSuccess: useReadAgain() });
}

/** `onDone` hears what was done also where the dialog that asked for it was closed meanwhile. */
export function useBulkChange(onDone: (done: BulkChanged) => void) {
  const readAgain = useReadAgain();
  return trpc.catalog.bulkChange.useMutation({
    onSuccess: (done) => {
      onDone(done);
      return readAgain();
    },
  });
}

export function useUndoBulkChange() {
  return trpc.catalog.undoBulkChange.useMutation({ onSuccess: useReadAgain() });
}

/** Sent again after its answer was lost, it is the same adjustment; after an answer, it is another. */
export function useAdjustStock() {
  const readAgain = useReadAgain();
  const [key, setKey] = useState(newId);
  return trpc.catalog.adjustStock.useMutation({
    trpc: { context: withKey(key) },
    onSuccess: readAgain,
    onSettled: (_answer, error) => {
      if (!error || error.data) setKey(newId());
    },
  });
}
