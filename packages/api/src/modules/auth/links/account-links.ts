import { Refusal } from '@tillback/rules/errors/refusal';
import type { WriteDatabase } from '../../../database/handles.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { LinkPurpose } from '../entities/account-link.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';

const hourMs = 3_600_000;

/** How long a link of each kind may be followed. */
export const linkLivesForMs: Readonly<Record<LinkPurpose, number>> = {
  'password-reset': hourMs,
  'email-change': 24 * hourMs,
  invitation: 7 * 24 * hourMs,
};

export interface NewLink {
  readonly userId: string;
  readonly purpose: LinkPurpose;
  /** Where it is sent. */
  readonly email: string;
}

/** Makes the token of a link; it is given here once, its hash is what is stored. */
export async function makeLink(unit: Unit, { userId, purpose, email }: NewLink): Promise<string> {
  const token = newSecretToken();
  await unit.db
    .insertInto('account_links')
    .values({
      token_hash: hashOfToken(token),
      purpose,
      user_id: userId,
      email,
      created_at: unit.now,
      expires_at: new Date(unit.now.getTime() + linkLivesForMs[purpose]),
    })
    .execute();
  return token;
}

interface FoundLink {
  readonly userId: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
}

/** Whose link a token is of, without using it up; null for one that is not valid or not any more. */
export async function findLink(db: WriteDatabase, token: string, now: Date): Promise<FoundLink | null> {
  const link = await db
    .selectFrom('account_links')
    .select(['user_id as userId', 'purpose', 'email'])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link ?? null;
}

/**
 * Uses a link up: of two who follow it at one moment, one does.
 * @throws {Refusal} `link_not_valid`
 */
export async function takeLink(unit: Unit, token: string, purposes: readonly LinkPurpose[]): Promise<FoundLink> {
  const link = await unit.db
    .deleteFrom('account_links')
    .where('token_hash', '=', hashOfToken(token))
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', unit.now)
    .returning(['user_id as userId', 'purpose', 'email'])
    .executeTakeFirst();
  if (!link) {
    throw linkNotValid();
  }
  return link;
}

/** The same words for one that never was, was used, or came too late. */
export function linkNotValid(): Refusal {
  return new Refusal('link_not_valid', 'This link was used already or is too old. Ask for another.');
}
