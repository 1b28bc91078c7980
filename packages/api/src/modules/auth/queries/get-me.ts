import { Refusal } from '@tillback/rules/errors/refusal';
import type { Reader } from '../../../pipeline/unit.ts';
import { type Profile, userAnswer } from '../auth.shapes.ts';

/** @throws {Refusal} `not_found` for whoever acts without being a user: a job, the command line */
export async function getMe({ db, actor }: Pick<Reader, 'db' | 'actor'>): Promise<Profile> {
  if (actor.kind !== 'user') {
    throw new Refusal('not_found', 'Only a signed-in user has a profile.');
  }
  const { createdAt } = await db
    .selectFrom('users')
    .select('created_at as createdAt')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  return { ...userAnswer(actor), createdAt: createdAt.toISOString() };
}
