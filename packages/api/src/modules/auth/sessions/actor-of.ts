import { writeDatabase } from '../../../database/handles.ts';
import type { Actor, UserActor } from '../../../pipeline/actor.ts';
import type { Recognised } from '../../../pipeline/known-actors.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { SessionTable, sessionLivesFor, sessionsIn } from './lucia-sessions.ts';
import { sessionTokenIn } from './session-cookie.ts';

const extendedAtMostEveryMs = 86_400_000;

const anonymous: Actor = { kind: 'anonymous' };

/** Who is behind a request's cookies: a signed-in user who is not disabled, or someone anonymous. */
export async function actorOf(runtime: Runtime, cookieHeader: string | undefined): Promise<Actor> {
  const token = sessionTokenIn(cookieHeader);
  if (token === null) {
    return anonymous;
  }
  const sessionId = hashOfToken(token);
  return (await runtime.knownActors.recognise(sessionId, () => userOfSession(runtime, sessionId))) ?? anonymous;
}

/** Looks on the primary, since a replica may not know yet of a sign-in or a sign-out. */
async function userOfSession(runtime: Runtime, sessionId: string): Promise<Recognised<UserActor> | null> {
  const db = writeDatabase(runtime.orm.em.fork());
  const { session, user } = await sessionsIn(db).validateSession(sessionId);
  if (session === null) {
    return null;
  }
  await extendOnceADay(new SessionTable(db), session);
  const { id, name, email, role, customerId } = user;
  return {
    actor: { kind: 'user', id, name, email, role, customerId, sessionId },
    dependsOn: customerId === null ? [sessionId, id] : [sessionId, id, customerId],
    goodUntil: session.expiresAt,
  };
}

/** Lucia itself extends a session only in its second half, which would end one used every three weeks. */
async function extendOnceADay(table: SessionTable, session: { id: string; expiresAt: Date }): Promise<void> {
  const fullLife = Date.now() + sessionLivesFor.milliseconds();
  if (fullLife - session.expiresAt.getTime() >= extendedAtMostEveryMs) {
    await table.updateSessionExpiration(session.id, new Date(fullLife));
  }
}
