import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { atMostAtOnce } from './at-most-at-once.ts';

/** argon2id, which is the library's own choice, with the parameters that OWASP's password cheat sheet gives for it. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing takes threads that reading files and unpacking need too: a burst of sign-ins leaves them two of the four.
const inTurn = atMostAtOnce({ running: 2, waiting: 100 });

/** The text that is stored instead of the password. Takes tens of milliseconds: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/**
 * Whether the password is the one that was hashed. Without a hash it takes as long as with one and the answer is no, so
 * that nobody learns from the time which accounts there are: it is compared, at the same cost, with what nobody's is.
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
  compare: (hash: string, password: string) => Promise<boolean> = verify,
): Promise<boolean> {
  const decoy = await hashOfNoAccount();
  const matches = await inTurn(() => compare(passwordHash ?? decoy, password));
  return passwordHash !== null && matches;
}

let decoyHash: Promise<string> | null = null;

function hashOfNoAccount(): Promise<string> {
  decoyHash ??= hashPassword(randomBytes(32).toString('base64url')).catch((error: unknown) => {
    decoyHash = null;
    throw error;
  });
  return decoyHash;
}
