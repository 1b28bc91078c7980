import type { Unit } from '../../../pipeline/unit.ts';

export interface PasswordChange {
  readonly userId: string;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
  /** The session that stays; all others end. */
  readonly exceptSessionId?: string;
}

/** Gives an account another password. Sessions opened with the old one end, and so do links that could set another. */
export async function setPasswordHash(
  unit: Unit,
  { userId, passwordHash, exceptSessionId = '' }: PasswordChange,
): Promise<void> {
  const { db } = unit;
  await db
    .updateTable('users')
    .set({ password_hash: passwordHash, invited_at: null })
    .where('id', '=', userId)
    .execute();
  await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '<>', exceptSessionId).execute();
  await db.deleteFrom('half_sign_ins').where('user_id', '=', userId).execute();
  await db.deleteFrom('account_links').where('user_id', '=', userId).execute();
  unit.record({ action: 'user.password-set', subject: { kind: 'user', id: userId } });
}
