import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Forgets a saved mapping. Imports that were read by it keep their own copy.
 * @throws {Refusal} `not_found`
 */
export async function deleteMapping(unit: Unit, { id }: ByIdInput): Promise<null> {
  const deleted = await unit.db.deleteFrom('intake_mappings').where('id', '=', id).returning('name').executeTakeFirst();
  if (!deleted) {
    throw new Refusal('not_found', 'There is no such mapping.');
  }
  unit.record({ action: 'mapping.deleted', subject: { kind: 'salesMapping', id }, changes: { name: deleted.name } });
  return null;
}
