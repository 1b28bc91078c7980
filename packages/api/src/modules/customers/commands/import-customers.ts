import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { CustomerDraft, type ImportedCustomer } from '../customer-draft.ts';
import { CustomerDrafts } from '../customer-drafts.ts';
import { holdForImport } from './hold-for-import.ts';
import { writeImportedCustomers } from './write-imported-customers.ts';

export interface ImportedCustomers {
  /** In the order of the rows. */
  readonly outcomes: readonly ImportedCustomerOutcome[];
  /** The customers who were added or are not as they were. */
  readonly written: readonly CustomerDraft[];
}

export type ImportedCustomerOutcome =
  | 'added'
  | 'changed'
  | 'unchanged'
  | 'key-missing'
  | 'name-missing'
  | 'ambiguous'
  | 'read-only'
  | 'reference-taken';

/**
 * Adds customers and changes those that are known by their document, their e-mail address or our id, or where a row has none
 * of these by their reference, with a fixed number of statements. What a row does not say stays as it is. Of several rows about
 * one customer each goes on from the one before.
 */
export async function importCustomers(unit: Unit, rows: readonly ImportedCustomer[]): Promise<ImportedCustomers> {
  const drafts = new CustomerDrafts(await holdForImport(unit, rows));
  const outcomes = rows.map((row) => take(row, drafts));
  const written = drafts.changed;
  await writeImportedCustomers(unit, written);
  return { outcomes, written };
}

function take(row: ImportedCustomer, drafts: CustomerDrafts): ImportedCustomerOutcome {
  const meant = drafts.meantBy(row);
  const isKnowable = row.document !== undefined || row.email !== undefined || row.reference !== undefined;
  if (!meant && !isKnowable) {
    return 'key-missing';
  }
  if (meant === 'several') {
    return 'ambiguous';
  }
  if (meant?.first.isReadOnly) {
    return 'read-only';
  }
  if (drafts.hasReferenceOfAnother(row, meant)) {
    return 'reference-taken';
  }
  if (meant) {
    return drafts.change(meant, row) ? 'changed' : 'unchanged';
  }
  if (row.name === undefined) {
    return 'name-missing';
  }
  const none = { document: null, email: null, reference: null, country: null };
  drafts.add(new CustomerDraft({ ...none, id: newId(), name: row.name, isReadOnly: false }, true), row);
  return 'added';
}
