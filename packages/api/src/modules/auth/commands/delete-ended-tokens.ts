import type { Unit } from '../../../pipeline/unit.ts';

const keptForMs = 7 * 86_400_000;

/** Removes the tokens that nobody can use any more, a week after they ended, and the keys that nothing is believed by. */
export async function deleteEndedTokens({ db, now }: Unit): Promise<void> {
  await db
    .deleteFrom('token_families')
    .where('ends_at', '<', new Date(now.getTime() - keptForMs))
    .execute();
  await db.deleteFrom('signing_keys').where('ends_at', '<', now).execute();
}
