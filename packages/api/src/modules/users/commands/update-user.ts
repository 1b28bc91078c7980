import { Refusal } from '@tillback/rules/errors/refusal';
import type { UpdateUserInput } from '@tillback/rules/validation/users';
import type { Unit } from '../../../pipeline/unit.ts';
import { getUser } from '../queries/get-user.ts';
import type { UserRow } from '../users.shapes.ts';
import { endSessionsOf, type HeldUser, holdUser, refuseForLastAdmin } from './hold-user.ts';

const columns = { name: 'name', role: 'role', secondFactorRequired: 'second_factor_required' } as const;

type Field = keyof typeof columns;

/**
 * Changes what a user is called, what they are, and whether they need a second factor. Who becomes something else signs in
 * anew.
 * @throws {Refusal} `not_found`, `last_admin`, or `rule_violated` for the role of a shopper
 */
export async function updateUser(unit: Unit, { id, ...input }: UpdateUserInput): Promise<UserRow> {
  if (input.role !== undefined && input.role !== 'admin') {
    await refuseForLastAdmin(unit, id);
  }
  const before = await holdUser(unit, id);
  const changed = (Object.keys(columns) as Field[]).filter(
    (field) => input[field] !== undefined && input[field] !== before[field],
  );
  if (changed.length === 0) {
    return getUser(unit, { id });
  }
  const changesRole = changed.includes('role');
  if (changesRole) {
    refuseForShopper(before);
  }
  const values = Object.fromEntries(changed.map((field) => [columns[field], input[field]]));
  await unit.db.updateTable('users').set(values).where('id', '=', id).execute();
  if (changesRole) {
    await endSessionsOf(unit, id);
  }
  unit.record({
    action: changesRole ? 'user.role-changed' : 'user.changed',
    subject: { kind: 'user', id },
    changes: Object.fromEntries(changed.map((field) => [field, { before: before[field], after: input[field] }])),
  });
  return getUser(unit, { id });
}

function refuseForShopper({ role }: HeldUser): void {
  if (role === 'shopper') {
    const detail = 'A shopper is a customer. Invite staff with an address of their own.';
    throw new Refusal('rule_violated', detail, { errors: { role: [detail] } });
  }
}
