import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';
import { revokeFamiliesOfUser } from './revoke-token-family.ts';

/** Ends every session of a user, on whatever device, and what clients hold in their name. */
export async function signOutEverywhere(unit: Unit, userId: string): Promise<void> {
  await sessionsIn(unit.db).invalidateUserSessions(userId);
  await revokeFamiliesOfUser(unit, userId);
  unit.record({ action: 'user.signed-out-everywhere', subject: { kind: 'user', id: userId } });
}
