import { newId } from '@tillback/rules/ids/ids';
import type { SaveMappingInput } from '@tillback/rules/validation/sales-mapping';
import { sql } from 'kysely';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { MappingAnswer } from '../mappings.shapes.ts';
import { mappingAnswer, savedMappings } from '../queries/mapping-answer.ts';

/** Keeps a mapping under a name; the one that had the name before is replaced. Imports that were read by it stay as they are. */
export async function saveMapping(unit: Unit, input: SaveMappingInput): Promise<MappingAnswer> {
  const { name, source = name, header, mapping } = input;
  const { rows } = await sql<{ id: string }>`
    insert into intake_mappings (id, name, source, header, mapping, created_by_name, created_at, updated_at)
    values (${newId()}, ${name}, ${source}, ${[...header]}::text[], ${JSON.stringify(mapping)}::jsonb,
            ${actorName(unit.actor)}, ${unit.now}, ${unit.now})
    on conflict (name) do update
      set source = excluded.source, header = excluded.header, mapping = excluded.mapping, updated_at = excluded.updated_at
    returning id
  `.execute(unit.db);
  const id = rows[0]?.id ?? '';
  unit.record({ action: 'mapping.saved', subject: { kind: 'salesMapping', id }, changes: { name, source, mapping } });
  return mappingAnswer(await savedMappings(unit.db).where('id', '=', id).executeTakeFirstOrThrow());
}
