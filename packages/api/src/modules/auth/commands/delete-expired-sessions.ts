import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';

/** Removes the sessions that nobody can use any more. */
export function deleteExpiredSessions(unit: Unit): Promise<void> {
  return sessionsIn(unit.db).deleteExpiredSessions();
}
