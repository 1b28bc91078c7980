import { toPublicId } from '@tillback/rules/ids/ids';
import { writeDatabase } from '../../../database/handles.ts';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import type { OwnSession } from '../auth.shapes.ts';
import { ownUser } from '../own-account.ts';
import { deviceOf } from '../sessions/device-of.ts';
import { networkOf } from '../sessions/network-of.ts';

/** Where someone is signed in, the last used first. Queries' own role sees no session. */
export async function listSessions({ runtime, actor }: RequestContext): Promise<{ items: OwnSession[] }> {
  const { id: userId, sessionId } = ownUser(actor);
  const rows = await writeDatabase(runtime.orm.em.fork())
    .selectFrom('sessions')
    .select([
      'id',
      'public_id as publicId',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
      'ip',
      'user_agent',
    ])
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();
  return {
    items: rows.map((row) => ({
      id: toPublicId('session', row.publicId),
      device: deviceOf(row.user_agent),
      network: networkOf(row.ip),
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt.toISOString(),
      isThisOne: row.id === sessionId,
    })),
  };
}
