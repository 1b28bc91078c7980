import { userInfo } from 'node:os';
import type { Actor } from '@tillback/api/pipeline/actor';
import type { Call } from '@tillback/api/pipeline/run-command';

/** Who acts: whoever may run programs on the machine of the shop, by the name they have there. */
export function cliActor(): Actor {
  return { kind: 'cli', name: nameOnThisMachine() };
}

export function cliCall(command: string): Call {
  return { command, actor: cliActor(), requestId: null, ip: null, idempotencyKey: null };
}

/** In a container the user may have a number and no name. */
function nameOnThisMachine(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
