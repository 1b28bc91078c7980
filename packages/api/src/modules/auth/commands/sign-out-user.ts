import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';

interface SigningOut {
  readonly userId: string;
  readonly sessionId: string;
}

/** Ends one session of a user; that it was ended already is no mistake. */
export async function signOutUser(unit: Unit, { userId, sessionId }: SigningOut): Promise<void> {
  await sessionsIn(unit.db).invalidateSession(sessionId);
  unit.record({ action: 'user.signed-out', subject: { kind: 'user', id: userId } });
}
