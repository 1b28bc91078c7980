import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';

const livesForMs = 10 * 60_000;

export interface HalfSignIn {
  readonly signInToken: string;
  readonly expiresAt: Date;
}

/** Notes that somebody gave the right password, so that they need give only a code within ten minutes. */
export async function beginSignIn(unit: Unit, userId: string): Promise<HalfSignIn> {
  const signInToken = newSecretToken();
  const expiresAt = new Date(unit.now.getTime() + livesForMs);
  await unit.db
    .insertInto('half_sign_ins')
    .values({ token_hash: hashOfToken(signInToken), user_id: userId, expires_at: expiresAt })
    .execute();
  return { signInToken, expiresAt };
}

/**
 * Who gave the password before, locked until it is decided whether the code is right.
 * @throws {Refusal} `unauthenticated` where that is too long ago, or was somebody else's guess
 */
export async function holdHalfSignIn({ db, now }: Unit, signInToken: string): Promise<string> {
  const half = await db
    .selectFrom('half_sign_ins')
    .select('user_id as userId')
    .where('token_hash', '=', hashOfToken(signInToken))
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!half) {
    throw new Refusal('unauthenticated', 'This took too long. Sign in again.');
  }
  return half.userId;
}

export async function endHalfSignIn({ db }: Unit, signInToken: string): Promise<void> {
  await db.deleteFrom('half_sign_ins').where('token_hash', '=', hashOfToken(signInToken)).execute();
}

/** Both kinds of what is good for a while only. */
export async function forgetOldLinks({ db, now }: Unit): Promise<void> {
  await db.deleteFrom('half_sign_ins').where('expires_at', '<=', now).execute();
  await db.deleteFrom('account_links').where('expires_at', '<=', now).execute();
}
