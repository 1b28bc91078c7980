import type { Unit } from '../../../pipeline/unit.ts';

export interface PasswordChange {
  readonly email: string;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
}

/** Gives an account another password. Sessions that were opened with the old one end. */
export async function setPasswordHash(unit: Unit, { email, passwordHash }: PasswordChange): Promise<void> {
  const user = await unit.db
    .updateTable('users')
    .set({ password_hash: passwordHash })
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirst();
  if (!user) {
    return;
  }
  await unit.db.deleteFrom('sessions').where('user_id', '=', user.id).execute();
  unit.record({ action: 'user.password-set', subject: { kind: 'user', id: user.id } });
}
