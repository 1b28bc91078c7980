import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { activeUsers } from '../active-users.ts';
import { invalidCredentials } from '../invalid-credentials.ts';
import { openSession, type SessionOpening } from './open-session.ts';

interface SigningIn {
  readonly userId: string;
  /** The hash that the password was found to match. */
  readonly passwordHash: string;
  readonly opening: SessionOpening;
}

/**
 * Signs in a user whose password was verified.
 * @throws {Refusal} `invalid_credentials` when the user was disabled or changed the password meanwhile
 */
export async function signInUser(unit: Unit, { userId, passwordHash, opening }: SigningIn): Promise<UserActor> {
  // The lock makes who disables the user wait, and then find this session to end.
  const user = await activeUsers(unit.db)
    .select(['users.id', 'users.email', 'users.name', 'users.role', 'present.id as customerId'])
    .where('users.id', '=', userId)
    .where('users.password_hash', '=', passwordHash)
    .forShare('users')
    .executeTakeFirst();
  if (!user) {
    throw invalidCredentials();
  }
  const actor = await openSession(unit, user, opening);
  unit.record({ action: 'user.signed-in', subject: { kind: 'user', id: user.id }, actor });
  return actor;
}
