import { withMaskedDocuments } from '@tillback/rules/customers/masked-document';
import { mappedRecordFields, type RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { Reader } from '../../../pipeline/unit.ts';
import { mayReadDocuments } from '../../customers/public.ts';

type Mask = (cell: string, position: number) => string;

/** How the cells of an import's rows are shown to the actor: documents masked for those who do not read them whole. */
export async function rowMask({ db, actor }: Reader, importId: string): Promise<Mask> {
  if (mayReadDocuments(actor)) {
    return (cell) => cell;
  }
  const shown = await db
    .selectFrom('intake_imports')
    .select(['kind', 'mapping'])
    .where('id', '=', importId)
    .executeTakeFirst();
  const fields = shown?.kind === 'customers' ? mappedRecordFields('customers', shown.mapping as RecordMapping) : [];
  // In the column of documents what is no CPF may be one that was mistyped.
  return (cell, position) =>
    fields[position] === 'document' ? cell.replaceAll(/\d/g, '*') : withMaskedDocuments(cell);
}
