import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { activeUsers } from '../active-users.ts';
import { invalidCredentials } from '../invalid-credentials.ts';
import { endHalfSignIn, holdHalfSignIn } from '../second-factor/half-sign-in.ts';
import { secondFactorMatches } from '../second-factor/second-factor-matches.ts';
import { openSession, type SessionOpening } from './open-session.ts';

interface Finishing {
  readonly signInToken: string;
  readonly code: string;
  readonly opening: SessionOpening;
}

/**
 * Signs in who gave the password before and now gives a code; null for a wrong code, which is counted.
 * @throws {Refusal} `unauthenticated` where the password was given too long ago, `rate_limited`, `invalid_credentials`
 */
export async function finishSignIn(unit: Unit, { signInToken, code, opening }: Finishing): Promise<UserActor | null> {
  const userId = await holdHalfSignIn(unit, signInToken);
  if (!(await secondFactorMatches(unit, userId, code))) {
    unit.record({ action: 'user.code-wrong', subject: { kind: 'user', id: userId } });
    return null;
  }
  await endHalfSignIn(unit, signInToken);
  const user = await activeUsers(unit.db)
    .select(['users.id', 'users.email', 'users.name', 'users.role', 'present.id as customerId'])
    .where('users.id', '=', userId)
    .forShare('users')
    .executeTakeFirst();
  if (!user) {
    throw invalidCredentials();
  }
  const actor = await openSession(unit, user, opening);
  unit.record({ action: 'user.signed-in', subject: { kind: 'user', id: user.id }, actor });
  return actor;
}
