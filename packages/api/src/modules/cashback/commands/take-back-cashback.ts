import type { Unit } from '../../../pipeline/unit.ts';
import { EntryBook, type HeldEntry } from '../entry-book.ts';
import { lockEntries } from './lock-entries.ts';

export interface TakeBack {
  readonly refundId: string;
  readonly entryId: string;
  /** positive, at most what is left of the entry */
  readonly amountMinor: bigint;
  readonly effectiveAt: Date;
}

/** What a batch of refunds took back in all; the shortfall is what customers no longer had. */
export interface TakenBackInAll {
  readonly takenMinor: bigint;
  readonly shortfallMinor: bigint;
  /** What had to be confirmed first, because its holding period was over when the refund counts. */
  readonly confirmedMinor: bigint;
}

/** Takes cashback back for refunds, in the order given. */
export async function takeBackCashback(unit: Unit, takeBacks: readonly TakeBack[]): Promise<TakenBackInAll> {
  const total = { takenMinor: 0n, shortfallMinor: 0n, confirmedMinor: 0n };
  if (takeBacks.length === 0) {
    return total;
  }
  const entryIds = [...new Set(takeBacks.map((takeBack) => takeBack.entryId))];
  const book = await EntryBook.open(unit, await lockEntries(unit, entryIds));
  for (const { refundId, entryId, amountMinor, effectiveAt } of takeBacks) {
    const entry = book.entry(entryId);
    if (wasDue(entry, effectiveAt)) {
      total.confirmedMinor += book.confirm(entry, entry.confirmsAt ?? effectiveAt);
    }
    const taken = book.takeBack(entry, { refundId, amountMinor, effectiveAt });
    total.takenMinor += taken.takenMinor;
    total.shortfallMinor += taken.shortfallMinor;
  }
  await book.save();
  return total;
}

/** A refund that counts after the holding period meets confirmed cashback, even where the job was not there yet. */
function wasDue(entry: HeldEntry, effectiveAt: Date): boolean {
  return entry.status === 'pending' && entry.confirmsAt !== null && entry.confirmsAt <= effectiveAt;
}
