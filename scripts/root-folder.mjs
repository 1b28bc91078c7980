import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, wherever it was cloned. */
export const rootFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
export function inRoot(...parts) {
  return path.join(rootFolder, ...parts);
}
