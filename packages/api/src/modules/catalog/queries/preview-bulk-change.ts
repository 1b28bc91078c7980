import type { BulkChangeInput } from '@tillback/rules/validation/bulk-changes';
import type { Reader } from '../../../pipeline/unit.ts';
import { answerOf, linesOfChange } from '../bulk-change.ts';
import type { BulkChangeAnswer } from '../catalog.shapes.ts';
import { chosenProducts } from './chosen-products.ts';

/** What a bulk change would make of each product. */
export async function previewBulkChange(reader: Reader, input: BulkChangeInput): Promise<BulkChangeAnswer> {
  const { ids, seen } = await chosenProducts(reader, input);
  return { ...answerOf(null, await linesOfChange(reader, ids, input.action), reader.store), seen };
}
