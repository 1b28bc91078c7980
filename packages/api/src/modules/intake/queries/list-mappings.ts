import type { Reader } from '../../../pipeline/unit.ts';
import type { MappingAnswer } from '../mappings.shapes.ts';
import { mappingAnswer, savedMappings } from './mapping-answer.ts';

/** Every saved mapping by its name; a store has few. */
export async function listMappings({ db }: Reader): Promise<{ items: MappingAnswer[] }> {
  const stored = await savedMappings(db).orderBy('name').execute();
  return { items: stored.map(mappingAnswer) };
}
