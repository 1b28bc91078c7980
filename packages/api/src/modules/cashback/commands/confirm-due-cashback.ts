import type { Unit } from '../../../pipeline/unit.ts';
import { EntryBook } from '../entry-book.ts';
import { lockDueEntries } from './lock-entries.ts';

export interface Confirmation {
  readonly entries: number;
  readonly amountMinor: bigint;
}

/** Confirms entries whose holding period is over, as of the moment it was. Call it until `entries` is below the limit. */
export async function confirmDueCashback(unit: Unit, limit: number): Promise<Confirmation> {
  const due = await lockDueEntries(unit, limit);
  if (due.length === 0) {
    return { entries: 0, amountMinor: 0n };
  }
  const book = await EntryBook.open(unit, due);
  let amountMinor = 0n;
  for (const entry of due) {
    amountMinor += book.confirm(entry, entry.confirmsAt ?? unit.now);
  }
  await book.save();
  unit.record({ action: 'cashback.confirmed', changes: { entries: due.length, amountMinor: amountMinor.toString() } });
  return { entries: due.length, amountMinor };
}
