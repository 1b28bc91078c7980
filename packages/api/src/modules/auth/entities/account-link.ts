import { defineEntity, p } from '@mikro-orm/core';
import { User } from './user.ts';

export const linkPurposes = ['password-reset', 'invitation', 'email-change'] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

/** A link that was mailed to prove whose mailbox it is. Its token is stored as a hash; the row goes when it is used. */
export const AccountLinkSchema = defineEntity({
  name: 'AccountLink',
  tableName: 'account_links',
  properties: {
    tokenHash: p.string().length(64).primary(),
    purpose: p.enum(linkPurposes),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    /** Where it was sent. */
    email: p.string().length(254),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
  indexes: [{ name: 'account_links_user_index', properties: ['user'] }],
});

export class AccountLink extends AccountLinkSchema.class {}
AccountLinkSchema.setClass(AccountLink);
