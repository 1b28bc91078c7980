import type { ConfirmEmailInput } from '@tillback/rules/validation/auth';
import { databaseErrorIn } from '../../../pipeline/database-errors.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { emailTaken, setCustomerEmail } from '../../customers/public.ts';
import { sendMail } from '../../mail/public.ts';
import { takeLink } from '../links/account-links.ts';
import { emailChangedMail } from '../mails/account-mails.ts';
import { recipientOf } from '../mails/mail-to-user.ts';

/**
 * Lets whoever followed the link sign in with the address that it was mailed to, and tells the old one. Of a shopper the
 * customer is known by it too.
 * @throws {Refusal} `link_not_valid`, or `email_taken` where somebody else has the address since
 */
export async function confirmEmail(unit: Unit, { token }: ConfirmEmailInput): Promise<null> {
  const { userId: id, email } = await takeLink(unit, token, ['email-change']);
  const before = await unit.db
    .selectFrom('users')
    .select(['name', 'email', 'language', 'customer_id as customerId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await writeEmail(unit, id, email);
  if (before.customerId !== null) {
    await setCustomerEmail(unit, { id: before.customerId, email });
  }
  await unit.db.deleteFrom('account_links').where('user_id', '=', id).execute();
  await sendMail(unit, emailChangedMail(recipientOf(unit, before), email));
  unit.record({
    action: 'user.email-changed',
    subject: { kind: 'user', id },
    changes: { email: { before: before.email, after: email } },
  });
  return null;
}

async function writeEmail({ db }: Unit, id: string, email: string): Promise<void> {
  try {
    await db.updateTable('users').set({ email }).where('id', '=', id).execute();
  } catch (error) {
    throw databaseErrorIn(error)?.constraint === 'users_email_unique' ? emailTaken() : error;
  }
}
