import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { InviteUserInput } from '@tillback/rules/validation/users';
import type { Unit } from '../../../pipeline/unit.ts';
import { createUserWithRole, mailLink } from '../../auth/public.ts';
import { getUser } from '../queries/get-user.ts';
import type { UserRow } from '../users.shapes.ts';
import { holdUser } from './hold-user.ts';

/**
 * Adds someone of the staff, who chooses a password by the link that is mailed to them.
 * @throws {Refusal} `email_taken`
 */
export async function inviteUser(unit: Unit, { secondFactorRequired, ...input }: InviteUserInput): Promise<UserRow> {
  const id = await createUserWithRole(unit, { ...input, passwordHash: null });
  if (secondFactorRequired) {
    await unit.db.updateTable('users').set({ second_factor_required: true }).where('id', '=', id).execute();
  }
  await mailLink(unit, { ...input, id, language: input.language ?? null }, 'invitation');
  unit.record({ action: 'user.invited', subject: { kind: 'user', id } });
  return getUser(unit, { id });
}

/**
 * Mails another link to who has chosen no password yet; the earlier one is dead.
 * @throws {Refusal} `not_found`, or `conflict` for who has one
 */
export async function inviteAgain(unit: Unit, { id }: ByIdInput): Promise<UserRow> {
  const user = await holdUser(unit, id);
  if (user.invitedAt === null || user.disabledAt !== null) {
    throw new Refusal('conflict', 'Only who was invited and has no password yet can be invited again.');
  }
  await unit.db.deleteFrom('account_links').where('user_id', '=', id).execute();
  await mailLink(unit, user, 'invitation');
  unit.record({ action: 'user.invited', subject: { kind: 'user', id } });
  return getUser(unit, { id });
}
