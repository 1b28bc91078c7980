import path from 'node:path';

/** The folder of the repository, wherever it lies and whatever the working directory is. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../../..');
