import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';
import { removeSecondFactor, signOutEverywhere } from '../../auth/public.ts';
import { getUser } from '../queries/get-user.ts';
import type { UserRow } from '../users.shapes.ts';
import { endSessionsOf, holdUser, refuseForLastAdmin, refuseForOneself } from './hold-user.ts';

/**
 * Ends that a user can sign in, and every session they have.
 * @throws {Refusal} `not_found`, `own_account`, `last_admin`
 */
export async function disableUser(unit: Unit, { id }: ByIdInput): Promise<UserRow> {
  refuseForOneself(unit, id);
  await refuseForLastAdmin(unit, id);
  const { disabledAt } = await holdUser(unit, id);
  if (disabledAt === null) {
    await unit.db.updateTable('users').set({ disabled_at: unit.now }).where('id', '=', id).execute();
    await unit.db.deleteFrom('account_links').where('user_id', '=', id).execute();
    await endSessionsOf(unit, id);
    unit.record({
      action: 'user.disabled',
      subject: { kind: 'user', id },
      changes: { status: { before: 'active', after: 'disabled' } },
    });
  }
  return getUser(unit, { id });
}

/**
 * Lets a user sign in again.
 * @throws {Refusal} `not_found`
 */
export async function enableUser(unit: Unit, { id }: ByIdInput): Promise<UserRow> {
  const { disabledAt } = await holdUser(unit, id);
  if (disabledAt !== null) {
    await unit.db.updateTable('users').set({ disabled_at: null }).where('id', '=', id).execute();
    unit.record({
      action: 'user.enabled',
      subject: { kind: 'user', id },
      changes: { status: { before: 'disabled', after: 'active' } },
    });
  }
  return getUser(unit, { id });
}

/**
 * Takes the second factor from who lost it, and signs them out.
 * @throws {Refusal} `not_found`, or `own_account`: one's own needs the password
 */
export async function removeUserSecondFactor(unit: Unit, { id }: ByIdInput): Promise<UserRow> {
  refuseForOneself(unit, id);
  await holdUser(unit, id);
  await removeSecondFactor(unit, id);
  await endSessionsOf(unit, id);
  return getUser(unit, { id });
}

/**
 * Signs a user out on every device.
 * @throws {Refusal} `not_found`
 */
export async function endUserSessions(unit: Unit, { id }: ByIdInput): Promise<null> {
  await holdUser(unit, id);
  await signOutEverywhere(unit, id);
  return null;
}
