import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { lockProvenUser } from '../lock-proven-user.ts';
import type { Account } from '../queries/find-account.ts';
import { openSession, type SessionOpening } from './open-session.ts';

interface SigningIn {
  /** Whose password was verified. */
  readonly account: Account;
  readonly opening: SessionOpening;
}

/**
 * Signs in a user whose password was verified.
 * @throws {Refusal} `invalid_credentials` when the user was disabled or changed the password meanwhile
 */
export async function signInUser(unit: Unit, { account, opening }: SigningIn): Promise<UserActor> {
  const user = await lockProvenUser(unit, account);
  const actor = await openSession(unit, user, opening);
  unit.record({ action: 'user.signed-in', subject: { kind: 'user', id: user.id }, actor });
  return actor;
}
