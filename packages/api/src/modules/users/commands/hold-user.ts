import type { Role } from '@tillback/rules/access/rights';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Language } from '@tillback/rules/language/languages';
import { actorId } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';

export interface HeldUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language | null;
  readonly disabledAt: Date | null;
  readonly invitedAt: Date | null;
  readonly secondFactorRequired: boolean;
}

/**
 * A user to be changed, locked: a sign-in waits, and then finds what they have become.
 * @throws {Refusal} `not_found`
 */
export async function holdUser({ db }: Unit, id: string): Promise<HeldUser> {
  const user = await db
    .selectFrom('users')
    .select([
      'id',
      'name',
      'email',
      'role',
      'language',
      'disabled_at as disabledAt',
      'invited_at as invitedAt',
      'second_factor_required as secondFactorRequired',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!user) {
    throw new Refusal('not_found', 'There is no such user.');
  }
  return user;
}

/**
 * Before an admin stops being one. All admins are locked in the order of their ids: of two who demote each other at one
 * moment, the second finds that they are the last.
 * @throws {Refusal} `last_admin`
 */
export async function refuseForLastAdmin({ db }: Unit, id: string): Promise<void> {
  const admins = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('invited_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (admins.some((admin) => admin.id === id) && admins.length === 1) {
    throw new Refusal('last_admin', 'This is the only admin. Make someone else an admin first.');
  }
}

/** @throws {Refusal} `own_account` */
export function refuseForOneself({ actor }: Unit, id: string): void {
  if (actorId(actor) === id) {
    throw new Refusal('own_account', 'Another admin has to do this to your account.');
  }
}

/** Signs a user out everywhere. */
export async function endSessionsOf({ db }: Unit, userId: string): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).execute();
  await db.deleteFrom('half_sign_ins').where('user_id', '=', userId).execute();
}
