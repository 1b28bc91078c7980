import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StartError } from '@tillback/server/start/start-error';

export interface SalesFile {
  readonly bytes: number;
  readonly stream: ReadStream;
}

/** Opens the file before anything else, so that a mistyped name is heard at once. Throws `StartError`. */
export async function openSalesFile(file: string): Promise<SalesFile> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      throw new StartError(`${file} is a folder.`);
    }
    const stream = createReadStream(file);
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
    return { bytes: found.size, stream };
  } catch (error) {
    throw error instanceof StartError ? error : explained(file, error);
  }
}

function explained(file: string, error: unknown): StartError {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `There is no file ${file}.`,
    EACCES: `The file ${file} may not be read by this user.`,
  };
  return new StartError(reasons[code ?? ''] ?? `The file ${file} cannot be read (${code ?? String(error)}).`);
}
