import { PrivatePostgresError } from './private-postgres-error.ts';

/** What PostgreSQL prints, and what that means for the person who wants to start Tillback. */
const meanings: [pattern: RegExp, meaning: string][] = [
  [/No space left on device|ENOSPC/, 'the disk is full: make room and start again'],
  [/Disk quota exceeded|EDQUOT/, 'the disk quota is used up: make room and start again'],
  [/Read-only file system|EROFS/, 'the disk is read-only'],
  [
    /could not create shared memory segment|could not map anonymous shared memory|Cannot allocate memory/,
    'there is too little memory',
  ],
  [/Address already in use|could not bind/, 'the port it chose was taken by another program: start again'],
  [
    /error while loading shared libraries: (\S+?):/,
    'the system library $1 is missing: install it, or set DATABASE_URL',
  ],
  [
    /spawn .* ENOENT/,
    'its programs need a system with glibc (not Alpine): set DATABASE_URL to a PostgreSQL server of your own',
  ],
  [/Permission denied|EACCES|EPERM|Operation not permitted/, 'its user may not use that folder: check who owns it'],
];

/** The error that says in one sentence what could not be done, with which folder, and why as far as it is known. */
export function explainFailure(what: string, output: string, folder: string): PrivatePostgresError {
  const reason = knownReason(output) ?? lastComplaint(output);
  return new PrivatePostgresError(`${what} (${folder}): ${reason}.`, { cause: output });
}

function knownReason(output: string): string | undefined {
  for (const [pattern, meaning] of meanings) {
    const found = pattern.exec(output);
    if (found) return meaning.replace('$1', found[1] ?? '');
  }
  return undefined;
}

function lastComplaint(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const complaint = lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error)\b/.test(line)) ?? lines.at(-1);
  return (complaint ?? 'it gave no reason').replace(/^.*?\b(FATAL|PANIC|ERROR|error): +/, '').replace(/\.$/, '');
}
