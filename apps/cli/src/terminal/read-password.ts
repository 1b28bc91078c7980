import { text } from 'node:stream/consumers';
import { StartError } from '@tillback/server/start/start-error';
import { askHidden } from './ask-hidden.ts';

/** A new password: from the standard input, or asked for twice where someone sits at a terminal. */
export async function readNewPassword({ fromInput }: { fromInput: boolean }): Promise<string> {
  if (fromInput) {
    return (await text(process.stdin)).replace(/\r?\n$/, '');
  }
  if (!process.stdin.isTTY) {
    throw new StartError('There is no terminal to ask for the password: pass it with --password-stdin.');
  }
  const password = await askHidden('Password: ');
  if (password !== (await askHidden('The same password again: '))) {
    throw new StartError('The two passwords are not the same. Nothing was done.');
  }
  return password;
}
