import { languages } from '@tillback/rules/language/languages';
import { sql } from 'kysely';
import { oneByOne, type Reaction } from '../../../outbox/reaction.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { activeUsers } from '../active-users.ts';
import { passwordResetRequestedTopic } from '../auth.events.ts';
import { mailLink } from '../mails/mail-to-user.ts';

/** So that nobody fills somebody's mailbox. */
const mostLinksAnHour = 3;

/** Who has an account gets a link; for an address without one nothing happens. */
export const mailResetWhenRequested: Reaction = {
  name: 'auth.mail-reset-when-requested',
  topic: passwordResetRequestedTopic,
  handle: oneByOne(async (unit, { payload }) => {
    const user = await activeUsers(unit.db)
      .select(['users.id', 'users.name', 'users.email', 'users.language'])
      .where('users.email', '=', String(payload['email']))
      .executeTakeFirst();
    if (user && (await linksOfLastHour(unit, user.id)) < mostLinksAnHour) {
      const chosen = languages.find((language) => language === payload['language']) ?? null;
      await mailLink(unit, { ...user, language: user.language ?? chosen }, 'password-reset');
      unit.record({ action: 'user.password-reset-mailed', subject: { kind: 'user', id: user.id } });
    }
  }),
};

async function linksOfLastHour({ db, now }: Unit, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('account_links')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('user_id', '=', userId)
    .where('purpose', '=', 'password-reset')
    .where('created_at', '>', sql<Date>`${now}::timestamptz - interval '1 hour'`)
    .executeTakeFirstOrThrow();
  return Number(count);
}
