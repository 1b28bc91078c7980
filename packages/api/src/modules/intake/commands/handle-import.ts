import { Refusal } from '@tillback/rules/errors/refusal';
import type { UpdateImportInput } from '@tillback/rules/validation/intake';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from '../queries/get-import.ts';

/**
 * Says that somebody looked after what an import refused, or that it failed, or that it waits for somebody after all. Said a
 * second time, the first who said it stays.
 * @throws {Refusal} `not_found`; `conflict` for one that is still under way
 */
export async function handleImport(unit: Unit, { id, handled }: UpdateImportInput): Promise<ImportAnswer> {
  const stored = await unit.db
    .selectFrom('intake_imports')
    .select(['status', 'handled_at as handledAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!stored) {
    throw new Refusal('not_found', 'There is no such import.');
  }
  if (stored.status === 'receiving' || stored.status === 'running') {
    throw new Refusal('conflict', 'The import is still under way. What it refuses is known once it is done.');
  }
  if ((stored.handledAt !== null) !== handled) {
    await save(unit, id, handled);
  }
  return getImport(unit, { id });
}

async function save(unit: Unit, id: string, handled: boolean): Promise<void> {
  await unit.db
    .updateTable('intake_imports')
    .set({
      handled_at: handled ? unit.now : null,
      handled_by_name: handled ? actorName(unit.actor) : null,
    })
    .where('id', '=', id)
    .execute();
  unit.record({ action: handled ? 'import.handled' : 'import.reopened', subject: { kind: 'import', id } });
}
