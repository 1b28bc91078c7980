import { digitsOfDocument } from '@tillback/rules/customers/document';
import { fromPublicId } from '@tillback/rules/ids/ids';
import { createCustomerInput } from '@tillback/rules/validation/customers';
import type { Unit } from '../../../pipeline/unit.ts';
import { type ImportedCustomer, type ImportedCustomerOutcome, importCustomers } from '../../customers/public.ts';
import type { RecordCells } from '../presets/mapped-records.ts';
import type { Notation } from '../presets/notation.ts';
import { count, type ImportState } from './import-state.ts';
import { type ReadRecord, readOrWrong, valueOf, WrongCell } from './record-booking.ts';
import { acceptedRecord, type RowReason, type RowVerdict, refusedRecord, unchanged, wrongCell } from './row-verdict.ts';
import { sampleCustomers } from './sample-records.ts';

const { name, email, reference, country } = createCustomerInput.shape;

/** Adds and changes customers; each row hears what became of it. */
export async function bookCustomers(
  unit: Unit,
  state: ImportState,
  _notation: Notation,
  records: readonly ReadRecord[],
): Promise<RowVerdict[]> {
  const read = records.map(({ row, cells }) => ({ row, customer: readOrWrong(() => readCustomer(cells)) }));
  const wrong = read.flatMap(({ row, customer }) => (customer instanceof WrongCell ? [wrongCell(row, customer)] : []));
  const understood = read.flatMap(({ row, customer }) => (customer instanceof WrongCell ? [] : [{ row, customer }]));
  const rows = understood.map(({ customer }) => customer);
  const { outcomes, written } = await importCustomers(unit, rows);
  const added = written.filter(({ isNew }) => isNew).length;
  count(state, 'customersNew', added);
  count(state, 'customersChanged', written.length - added);
  if (state.isRehearsal) {
    sampleCustomers(state, written);
  }
  return [...wrong, ...understood.map(({ row }, index) => verdictOf(row, outcomes[index] ?? 'unchanged'))];
}

function readCustomer(cells: RecordCells): ImportedCustomer {
  const read = {
    id: cells.id === undefined ? undefined : (fromPublicId('customer', cells.id) ?? undefined),
    document: cells.document === undefined ? undefined : documentOf(cells.document),
    email: valueOf(cells, 'email', email.unwrap().unwrap()),
    name: valueOf(cells, 'name', name),
    reference: valueOf(cells, 'reference', reference.unwrap().unwrap()),
    country: valueOf(cells, 'country', country.unwrap().unwrap()),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const masked = /^\*{3}\.?\d{3}\.?\d{3}-?\*{2}$/;

/** As our own lists mask it, a document says nothing. */
function documentOf(cell: string): string | undefined {
  if (masked.test(cell)) {
    return undefined;
  }
  const digits = digitsOfDocument(cell);
  if (digits === null) {
    throw new WrongCell('document', 'This is not a valid CPF.', { rule: 'not-as-expected' });
  }
  return digits;
}

type Refused = Exclude<ImportedCustomerOutcome, 'added' | 'changed' | 'unchanged'>;

const refusals = {
  'key-missing': ['key_missing', 'The row has neither a document nor an e-mail address nor a reference.'],
  'name-missing': ['name_missing', 'A customer who is not known yet needs a name.'],
  ambiguous: ['customer_ambiguous', 'The document and the e-mail address are of two customers.'],
  'read-only': ['customer_ambiguous', 'The customer was merged into another, or archived.'],
  'reference-taken': ['reference_taken', 'Another customer has this reference.'],
} as const satisfies Record<Refused, readonly [RowReason, string]>;

function verdictOf(row: ReadRecord['row'], outcome: ImportedCustomerOutcome): RowVerdict {
  if (outcome === 'added' || outcome === 'changed') {
    return acceptedRecord(row);
  }
  if (outcome === 'unchanged') {
    return unchanged(row);
  }
  const [reason, detail] = refusals[outcome];
  return refusedRecord(row, reason, detail);
}
