import type { Unit } from '../../pipeline/unit.ts';
import { activeUsers } from './active-users.ts';
import { invalidCredentials } from './invalid-credentials.ts';
import type { Account } from './queries/find-account.ts';

/**
 * The user whose password was verified a moment ago. The lock makes who disables the user wait, and then find what is opened
 * now to end.
 * @throws {Refusal} `invalid_credentials` when the user was disabled or changed the password meanwhile
 */
export async function lockProvenUser(unit: Unit, { userId, passwordHash }: Account) {
  const user = await activeUsers(unit.db)
    .select(['users.id', 'users.email', 'users.name', 'users.role', 'present.id as customerId'])
    .where('users.id', '=', userId)
    .where('users.password_hash', '=', passwordHash)
    .forShare('users')
    .executeTakeFirst();
  if (!user) {
    throw invalidCredentials();
  }
  return user;
}
