import type { Unit } from '../../../pipeline/unit.ts';
import { recordLayoutOf } from '../presets/registry.ts';
import { bookCustomers } from './book-customers.ts';
import { bookProducts } from './book-products.ts';
import type { ImportState } from './import-state.ts';
import type { ReadRecord, RecordBooking } from './record-booking.ts';
import { problemInWords, type RowVerdict, refusedRecord } from './row-verdict.ts';
import { nextRecords } from './staged-rows.ts';

const bookings = { products: bookProducts, customers: bookCustomers } as const satisfies Record<string, RecordBooking>;

/** Books the next rows of a file of products or customers, in file order. No verdicts means that there are no more. */
export async function bookRecords(unit: Unit, state: ImportState): Promise<RowVerdict[]> {
  const layout = recordLayoutOf(state);
  const rows = await nextRecords(unit, state);
  const unreadable = rows.flatMap((row) =>
    row.problem ? [refusedRecord(row, row.problem, problemInWords[row.problem])] : [],
  );
  const readable = rows.flatMap((row): ReadRecord[] => (row.problem ? [] : [{ row, cells: layout.cellsOf(row.raw) }]));
  state.position = rows.at(-1)?.rowNumber ?? state.position;
  return [...unreadable, ...(await bookings[layout.kind](unit, state, layout.notation, readable))];
}
