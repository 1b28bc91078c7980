import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { ownUser } from '../own-account.ts';
import { giveRecoveryCodes } from './recovery-codes.ts';
import { secondFactorMatches } from './second-factor-matches.ts';

export interface NewFactor {
  /** In base 32, to be typed where a camera is of no use. */
  readonly secret: string;
  /** `otpauth://…`, as apps read it from a QR code. */
  readonly uri: string;
}

/**
 * Makes the secret of a second factor, which counts once a code of it was entered. The password was verified.
 * @throws {Refusal} `conflict` for who has one
 */
export async function addSecondFactor(unit: Unit): Promise<NewFactor> {
  const { id, email } = ownUser(unit.actor);
  const known = await unit.db
    .selectFrom('second_factors')
    .select('confirmed_at as confirmedAt')
    .where('user_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (known?.confirmedAt) {
    throw new Refusal('conflict', 'You have a second factor already.');
  }
  const { generateSecret, generateURI } = await import('otplib');
  const secret = generateSecret();
  await unit.db.deleteFrom('second_factors').where('user_id', '=', id).execute();
  await unit.db.insertInto('second_factors').values({ user_id: id, secret, created_at: unit.now }).execute();
  return { secret, uri: generateURI({ issuer: unit.store.name, label: email, secret }) };
}

/** Gives the recovery codes, this once; null for a wrong code, which is counted. Other sessions end. */
export async function confirmSecondFactor(unit: Unit, { code }: { readonly code: string }): Promise<string[] | null> {
  const { id, sessionId } = ownUser(unit.actor);
  if (!(await secondFactorMatches(unit, id, code))) {
    return null;
  }
  await unit.db
    .updateTable('second_factors')
    .set({ confirmed_at: unit.now })
    .where('user_id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
  await unit.db.deleteFrom('sessions').where('user_id', '=', id).where('id', '<>', sessionId).execute();
  unit.record({ action: 'user.second-factor-added', subject: { kind: 'user', id } });
  return giveRecoveryCodes(unit, id);
}

/** New recovery codes instead of all earlier ones. The password was verified. */
export async function renewRecoveryCodes(unit: Unit): Promise<string[]> {
  const { id } = ownUser(unit.actor);
  unit.record({ action: 'user.recovery-codes-renewed', subject: { kind: 'user', id } });
  return giveRecoveryCodes(unit, id);
}

/** Takes the second factor from a user: from oneself, or an admin from who lost it. */
export async function removeSecondFactor(unit: Unit, userId: string): Promise<null> {
  await unit.db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await unit.db.deleteFrom('half_sign_ins').where('user_id', '=', userId).execute();
  const removed = await unit.db
    .deleteFrom('second_factors')
    .where('user_id', '=', userId)
    .returning('user_id')
    .executeTakeFirst();
  if (removed) {
    unit.record({ action: 'user.second-factor-removed', subject: { kind: 'user', id: userId } });
  }
  return null;
}
