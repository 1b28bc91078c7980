import type { Unit } from '../../../pipeline/unit.ts';
import { createUserWithRole, type NewUser } from './create-user-with-role.ts';

/**
 * Adds someone who may do everything, and gives the user's id.
 * @throws {Refusal} `email_taken`
 */
export function createAdmin(
  unit: Unit,
  { email, name, passwordHash }: Pick<NewUser, 'email' | 'name' | 'passwordHash'>,
): Promise<string> {
  return createUserWithRole(unit, { email, name, passwordHash, role: 'admin' });
}
