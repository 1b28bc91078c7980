import { newId } from '@tillback/rules/ids/ids';
import { useState } from 'react';
import { trpc, withKey } from '../../lib/trpc.ts';

/**
 * Asks for an import to be undone. Sent a second time, it is the same wish; one that was refused is another the next time, since
 * what stood in its way may be gone. What it changes is read everywhere, so all is read again.
 */
export function useUndoImport() {
  const utils = trpc.useUtils();
  const [key, setKey] = useState(newId);
  return trpc.intake.undoImport.useMutation({
    trpc: { context: withKey(key) },
    onSuccess: () => utils.invalidate(),
    onError: () => {
      setKey(newId());
      void utils.intake.previewUndo.invalidate();
    },
  });
}
