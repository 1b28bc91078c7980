import { trpc } from '../../lib/trpc.ts';
import { sendFile, type UploadRequest } from './upload-store.ts';

/** Sends a file and makes the new import appear in the list. Gives its id, or null where it was refused. */
export function useSendFile(): (request: UploadRequest) => Promise<string | null> {
  const utils = trpc.useUtils();
  return async (request) => {
    const id = await sendFile(request);
    if (id !== null) await utils.intake.listImports.invalidate();
    return id;
  };
}
