import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { CustomerDraft, type ImportedCustomer } from '../customer-draft.ts';
import { CustomerDrafts } from '../customer-drafts.ts';
import { holdForImport } from './hold-for-import.ts';
import { writeImportedCustomers } from './write-imported-customers.ts';

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
 * Adds customers and changes those that are known by their document or their e-mail address, with a fixed number of
 * statements. What a row does not say stays as it is. Of several rows about one customer each goes on from the one before.
 * The outcomes are in the order of the rows.
 */
export async function importCustomers(
  unit: Unit,
  rows: readonly ImportedCustomer[],
): Promise<ImportedCustomerOutcome[]> {
  const drafts = new CustomerDrafts(await holdForImport(unit, rows));
  const outcomes = rows.map((row) => take(row, drafts));
  await writeImportedCustomers(unit, drafts.changed);
  return outcomes;
}

function take(row: ImportedCustomer, drafts: CustomerDrafts): ImportedCustomerOutcome {
  if (row.document === undefined && row.email === undefined) {
    return 'key-missing';
  }
  const meant = drafts.meantBy(row);
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
