import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';
import { revokeFamily } from './revoke-token-family.ts';

/** Ends what a user came with: one session, or the tokens of one client. That it was ended already is no mistake. */
export async function signOutUser(unit: Unit, { id, sessionId, client }: UserActor): Promise<void> {
  if (client) {
    await revokeFamily(unit, { familyId: sessionId, because: 'signed-out' });
  } else {
    await sessionsIn(unit.db).invalidateSession(sessionId);
  }
  unit.record({ action: 'user.signed-out', subject: { kind: 'user', id } });
}
