import type { Unit } from '../../../pipeline/unit.ts';
import { sendMail } from '../../mail/public.ts';
import { takeLink } from '../links/account-links.ts';
import { passwordChangedMail } from '../mails/account-mails.ts';
import { recipientOf } from '../mails/mail-to-user.ts';
import { setPasswordHash } from './set-password-hash.ts';

interface Choosing {
  readonly token: string;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
}

/**
 * Sets the password of whoever followed the link of an invitation or of a reset, and tells them so.
 * @throws {Refusal} `link_not_valid`
 */
export async function choosePassword(unit: Unit, { token, passwordHash }: Choosing): Promise<null> {
  const { userId, purpose } = await takeLink(unit, token, ['password-reset', 'invitation']);
  await setPasswordHash(unit, { userId, passwordHash });
  if (purpose === 'password-reset') {
    await tellOfNewPassword(unit, userId);
  }
  return null;
}

export async function tellOfNewPassword(unit: Unit, userId: string): Promise<void> {
  const user = await unit.db
    .selectFrom('users')
    .select(['name', 'email', 'language'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  await sendMail(unit, passwordChangedMail(recipientOf(unit, user)));
}
