import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';
import { holdUser, refuseForLastAdmin, refuseForOneself } from './hold-user.ts';

/**
 * Removes a sign-in, with its sessions, links and second factor. What they did stays in the audit under their name, and a
 * shopper's customer stays with all that is theirs.
 * @throws {Refusal} `not_found`, `own_account`, `last_admin`
 */
export async function deleteUser(unit: Unit, { id }: ByIdInput): Promise<null> {
  refuseForOneself(unit, id);
  await refuseForLastAdmin(unit, id);
  const { name, role } = await holdUser(unit, id);
  await unit.db.deleteFrom('users').where('id', '=', id).execute();
  unit.record({ action: 'user.deleted', subject: { kind: 'user', id }, changes: { name, role } });
  return null;
}
