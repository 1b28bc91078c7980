import type { Reader } from '../../../pipeline/unit.ts';
import { type Profile, userAnswer } from '../auth.shapes.ts';
import { ownUser } from '../own-account.ts';

/** @throws {Refusal} `not_found` for whoever acts without being a user: a job, the command line */
export async function getMe({ db, actor }: Pick<Reader, 'db' | 'actor'>): Promise<Profile> {
  const user = ownUser(actor);
  const { createdAt, language, confirmedAt } = await db
    .selectFrom('users')
    .leftJoin('second_factors', 'second_factors.user_id', 'users.id')
    .select(['users.created_at as createdAt', 'language', 'second_factors.confirmed_at as confirmedAt'])
    .where('users.id', '=', user.id)
    .executeTakeFirstOrThrow();
  return {
    ...userAnswer(user),
    createdAt: createdAt.toISOString(),
    language,
    secondFactorSince: confirmedAt?.toISOString() ?? null,
  };
}
