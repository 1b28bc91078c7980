import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { sessionsIn } from '../sessions/lucia-sessions.ts';
import { lifetimesOf } from '../sessions/session-lifetimes.ts';

const longestUserAgent = 400;

/** Where a session is opened from, and the id it will have. */
export interface SessionOpening {
  /** The hash of the token that the browser is given. */
  readonly sessionId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** The session that this browser had until now: it ends. */
  readonly replacedSessionId: string | null;
}

type SignedInUser = Omit<UserActor, 'kind' | 'sessionId'>;

/** Opens a session for a user who has proved who they are, and gives the actor they are from now on. */
export async function openSession(unit: Unit, user: SignedInUser, opening: SessionOpening): Promise<UserActor> {
  const sessions = sessionsIn(unit.db, lifetimesOf(user.role).unusedMs);
  const userAgent = opening.userAgent?.slice(0, longestUserAgent) ?? null;
  const openedAt = new Date();
  const attributes = { ip: opening.ip, userAgent, createdAt: openedAt, lastUsedAt: openedAt };
  await sessions.createSession(user.id, attributes, { sessionId: opening.sessionId });
  if (opening.replacedSessionId !== null) {
    await sessions.invalidateSession(opening.replacedSessionId);
  }
  return { kind: 'user', ...user, sessionId: opening.sessionId };
}
