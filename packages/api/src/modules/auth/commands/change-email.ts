import type { Unit } from '../../../pipeline/unit.ts';
import { emailTaken } from '../../customers/public.ts';
import { mailLink } from '../mails/mail-to-user.ts';
import { ownUser } from '../own-account.ts';

/**
 * Mails a link to the address that someone wants to sign in with from now on; until it is followed nothing changes. The
 * password was verified.
 * @throws {Refusal} `email_taken`
 */
export async function changeEmail(unit: Unit, { email }: { readonly email: string }): Promise<null> {
  const { id } = ownUser(unit.actor);
  if (await isTaken(unit, email)) {
    throw emailTaken();
  }
  const user = await unit.db
    .selectFrom('users')
    .select(['id', 'name', 'language'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await unit.db.deleteFrom('account_links').where('user_id', '=', id).where('purpose', '=', 'email-change').execute();
  await mailLink(unit, { ...user, email }, 'email-change');
  unit.record({ action: 'user.email-change-asked', subject: { kind: 'user', id } });
  return null;
}

async function isTaken({ db }: Unit, email: string): Promise<boolean> {
  const user = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  return user !== undefined;
}
