import { writeDatabase } from '../../../database/handles.ts';
import type { Actor } from '../../../pipeline/actor.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { SessionTable, sessionLivesFor, sessionsIn } from './lucia-sessions.ts';
import { sessionTokenIn } from './session-cookie.ts';

const extendedAtMostEveryMs = 86_400_000;

/**
 * Who is behind a request's cookies: a signed-in user who is not disabled, or someone anonymous. Looks on the primary,
 * since a replica may not know yet of a sign-in or a sign-out.
 */
export async function actorOf(runtime: Runtime, cookieHeader: string | undefined): Promise<Actor> {
  const token = sessionTokenIn(cookieHeader);
  if (token === null) {
    return { kind: 'anonymous' };
  }
  const db = writeDatabase(runtime.orm.em.fork());
  const { session, user } = await sessionsIn(db).validateSession(hashOfToken(token));
  if (session === null) {
    return { kind: 'anonymous' };
  }
  await extendOnceADay(new SessionTable(db), session);
  const { id, name, email, role, customerId } = user;
  return { kind: 'user', id, name, email, role, customerId, sessionId: session.id };
}

/** Lucia itself extends a session only in its second half, which would end one used every three weeks. */
async function extendOnceADay(table: SessionTable, session: { id: string; expiresAt: Date }): Promise<void> {
  const fullLife = Date.now() + sessionLivesFor.milliseconds();
  if (fullLife - session.expiresAt.getTime() >= extendedAtMostEveryMs) {
    await table.updateSessionExpiration(session.id, new Date(fullLife));
  }
}
