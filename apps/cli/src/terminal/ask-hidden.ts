import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartError } from '@tillback/server/start/start-error';

/** Asks on the terminal without showing what is typed. */
export async function askHidden(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const stopped = new AbortController();
  terminal.once('SIGINT', () => stopped.abort());
  terminal.once('close', () => stopped.abort());
  process.stderr.write(question);
  try {
    return await terminal.question('', { signal: stopped.signal });
  } catch {
    throw new StartError('Nothing was done.');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
