import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';

/** Ends every session of a user, on whatever device. */
export async function signOutEverywhere(unit: Unit, userId: string): Promise<void> {
  await sessionsIn(unit.db).invalidateUserSessions(userId);
  unit.record({ action: 'user.signed-out-everywhere', subject: { kind: 'user', id: userId } });
}
