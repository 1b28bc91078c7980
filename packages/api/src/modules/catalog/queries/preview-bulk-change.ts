import type { BulkChangeInput } from '@tillback/rules/validation/catalog';
import type { Reader } from '../../../pipeline/unit.ts';
import { answerOf, linesOfChange } from '../bulk-change.ts';
import type { BulkChangeAnswer } from '../catalog.shapes.ts';

/** What a bulk change would make of each product. */
export async function previewBulkChange(reader: Reader, { ids, action }: BulkChangeInput): Promise<BulkChangeAnswer> {
  return answerOf(null, await linesOfChange(reader, ids, action), reader.store);
}
