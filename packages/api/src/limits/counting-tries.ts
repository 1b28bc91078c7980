import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import type { Actor } from '../pipeline/actor.ts';
import type { LimitName, Limits, LimitUse } from './limits.ts';

interface Trying {
  readonly limits: Limits;
  readonly ip: string | null;
  readonly actor: Actor;
  /** As it was sent: it is counted whether or not it is right. */
  readonly rawInput: unknown;
  readonly setHeader: (name: string, value: string) => void;
}

/**
 * Counts a try of a procedure before anything costly is done for it, and tells the caller what is left.
 * @throws {Refusal} `rate_limited`
 */
export async function countTry(
  name: LimitName,
  trying: Trying,
): Promise<(refusedWith: ErrorCode | null) => Promise<void>> {
  const { limits, ip, setHeader } = trying;
  const counted = await limits.count(name, { ip, account: accountIn(trying) });
  if (counted.use) {
    tellUse(counted.use, setHeader);
  }
  return counted.settle;
}

/** Whom the try is about: who is named by an e-mail address, or else who is signed in. */
function accountIn({ rawInput, actor }: Trying): string | null {
  const email = typeof rawInput === 'object' && rawInput !== null && 'email' in rawInput ? rawInput.email : null;
  if (typeof email === 'string') {
    return email;
  }
  return actor.kind === 'user' ? actor.id : null;
}

function tellUse({ limit, remaining, resetsInSeconds }: LimitUse, setHeader: Trying['setHeader']): void {
  setHeader('RateLimit-Limit', String(limit));
  setHeader('RateLimit-Remaining', String(remaining));
  setHeader('RateLimit-Reset', String(resetsInSeconds));
}
