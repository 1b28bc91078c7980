import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import type { SaveMappingInput } from '@tillback/rules/validation/sales-mapping';
import { sql } from 'kysely';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { requiredRecordMapping } from '../mappings/required-layout.ts';
import type { MappingAnswer } from '../mappings.shapes.ts';
import { mappingAnswer, savedMappings } from '../queries/mapping-answer.ts';

/**
 * Keeps a mapping under a name; the one of its kind that had the name before is replaced. Imports that were read by it stay as
 * they are.
 * @throws {Refusal} `invalid_input` for a mapping of another kind
 */
export async function saveMapping(unit: Unit, input: SaveMappingInput): Promise<MappingAnswer> {
  const { kind, name, source = name, header } = input;
  const mapping = requiredMapping(input);
  const { rows } = await sql<{ id: string }>`
    insert into intake_mappings (id, kind, name, source, header, mapping, created_by_name, created_at, updated_at)
    values (${newId()}, ${kind}, ${name}, ${source}, ${[...header]}::text[], ${JSON.stringify(mapping)}::jsonb,
            ${actorName(unit.actor)}, ${unit.now}, ${unit.now})
    on conflict (kind, name) do update
      set source = excluded.source, header = excluded.header, mapping = excluded.mapping, updated_at = excluded.updated_at
    returning id
  `.execute(unit.db);
  const id = rows[0]?.id ?? '';
  unit.record({
    action: 'mapping.saved',
    subject: { kind: 'salesMapping', id },
    changes: { kind, name, source, mapping },
  });
  return mappingAnswer(await savedMappings(unit.db).where('id', '=', id).executeTakeFirstOrThrow());
}

function requiredMapping({ kind, mapping, recordMapping }: SaveMappingInput): SalesMapping | RecordMapping {
  if (kind !== 'sales' && mapping === undefined) {
    return requiredRecordMapping(kind, recordMapping);
  }
  if (kind !== 'sales' || mapping === undefined || recordMapping !== undefined) {
    throw new Refusal('invalid_input', 'Of sales, a mapping; of products or customers, a recordMapping.', {
      errors: { [mapping === undefined ? 'mapping' : 'recordMapping']: [`This does not go with a file of ${kind}.`] },
    });
  }
  return mapping;
}
