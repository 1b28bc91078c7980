import type { WriteDatabase } from '../../../database/handles.ts';

const notedAtMostEveryMs = 60_000;

/** At most once a minute: requests of one client should not wait in line to write one row. */
export async function noteUse(
  db: WriteDatabase,
  client: { readonly id: string; readonly lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  if (client.lastUsedAt === null || now.getTime() - client.lastUsedAt.getTime() >= notedAtMostEveryMs) {
    await db.updateTable('clients').set({ last_used_at: now }).where('id', '=', client.id).execute();
  }
}
