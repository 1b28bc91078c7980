import type { Language } from '@tillback/rules/language/languages';
import type { Unit } from '../../../pipeline/unit.ts';
import { type NewMail, sendMail } from '../../mail/public.ts';
import type { LinkPurpose } from '../entities/account-link.ts';
import { linkLivesForMs, makeLink } from '../links/account-links.ts';
import { emailChangeMail, invitationMail, passwordResetMail } from './account-mails.ts';

export interface MailedUser {
  readonly id: string;
  readonly name: string;
  /** Where the mail goes, which need not be the address they sign in with. */
  readonly email: string;
  readonly language: Language | null;
}

type Recipient = Parameters<typeof invitationMail>[0];

const mailWithLink: Readonly<Record<LinkPurpose, (recipient: Recipient, token: string) => NewMail>> = {
  'password-reset': passwordResetMail,
  invitation: invitationMail,
  'email-change': emailChangeMail,
};

/** Mails a link by which its reader proves that the mailbox is theirs. It is not sent once the link is dead. */
export async function mailLink(unit: Unit, user: MailedUser, purpose: LinkPurpose): Promise<void> {
  const token = await makeLink(unit, { userId: user.id, purpose, email: user.email });
  const mail = mailWithLink[purpose](recipientOf(unit, user), token);
  await sendMail(unit, { ...mail, usefulUntil: new Date(unit.now.getTime() + linkLivesForMs[purpose]) });
}

export function recipientOf({ store }: Unit, { name, email, language }: Omit<MailedUser, 'id'>): Recipient {
  return { to: email, name, language: language ?? store.language, store: store.name };
}
