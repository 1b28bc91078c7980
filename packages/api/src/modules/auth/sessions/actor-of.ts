import { type WriteDatabase, writeDatabase } from '../../../database/handles.ts';
import type { Actor, UserActor } from '../../../pipeline/actor.ts';
import type { Recognised } from '../../../pipeline/known-actors.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { SessionTable, sessionsIn } from './lucia-sessions.ts';
import { sessionTokenIn } from './session-cookie.ts';
import { endOfSession, noteworthyMs } from './session-lifetimes.ts';

const useNotedEveryMs = 300_000;

const anonymous: Actor = { kind: 'anonymous' };

/**
 * Who is behind a request's cookies: a signed-in user who is not disabled, or someone anonymous. `isSecure` is false where
 * browsers would not send back a cookie marked Secure.
 */
export async function actorOf(runtime: Runtime, cookieHeader: string | undefined, isSecure = true): Promise<Actor> {
  const token = sessionTokenIn(cookieHeader, { isSecure });
  if (token === null) {
    return anonymous;
  }
  const sessionId = hashOfToken(token);
  return (await runtime.knownActors.recognise(sessionId, () => userOfSession(runtime, sessionId))) ?? anonymous;
}

/** Looks on the primary, since a replica may not know yet of a sign-in or a sign-out. */
async function userOfSession(runtime: Runtime, sessionId: string): Promise<Recognised<UserActor> | null> {
  const db = writeDatabase(runtime.orm.em);
  const sessions = sessionsIn(db);
  const { session, user } = await sessions.validateSession(sessionId);
  if (session === null) {
    return null;
  }
  const end = endOfSession(user.role, { createdAt: session.createdAt, now: new Date() });
  if (end.getTime() <= Date.now()) {
    await sessions.invalidateSession(sessionId);
    return null;
  }
  // Another role may end it earlier than was written.
  if (Math.abs(end.getTime() - session.expiresAt.getTime()) >= noteworthyMs(user.role)) {
    await new SessionTable(db).updateSessionExpiration(sessionId, end);
  }
  await noteUse(db, sessionId, session.lastUsedAt);
  const { id, name, email, role, customerId, mustAddSecondFactor } = user;
  return {
    actor: { kind: 'user', id, name, email, role, customerId, sessionId, mustAddSecondFactor },
    dependsOn: customerId === null ? [sessionId, id] : [sessionId, id, customerId],
    goodUntil: end,
    // That the store demands second factors of its staff from now on is said by nothing.
    isWatched: role === 'shopper',
  };
}

/** To a few minutes: a page that asks for ten things should not write ten rows. */
async function noteUse(db: WriteDatabase, sessionId: string, lastUsedAt: Date): Promise<void> {
  const now = new Date();
  if (now.getTime() - lastUsedAt.getTime() > useNotedEveryMs) {
    await db.updateTable('sessions').set({ last_used_at: now }).where('id', '=', sessionId).execute();
  }
}
