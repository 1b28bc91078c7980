import { changedSinceImport, type RowVerdict, unchanged } from './row-verdict.ts';
import type { KnownRow, StagedRow } from './staged-rows.ts';

export interface Recognised {
  /** Rows that are to be booked: not seen before, or refused before and corrected since. */
  readonly fresh: readonly StagedRow[];
  /** The verdicts on the others. */
  readonly verdicts: readonly RowVerdict[];
  /** Refused rows that a corrected one takes the place of. */
  readonly superseded: readonly KnownRow[];
}

/**
 * A row is known by source, document and place. One that is the same as before changes nothing, whatever its verdict
 * was; one that took effect and differs now is refused; one that was refused and differs now is a correction.
 */
export function recogniseRows(rows: readonly StagedRow[], known: readonly KnownRow[]): Recognised {
  const byIdentity = new Map(known.map((row) => [identityOf(row), row]));
  const fresh: StagedRow[] = [];
  const verdicts: RowVerdict[] = [];
  const superseded: KnownRow[] = [];
  for (const row of rows) {
    const before = byIdentity.get(identityOf(row));
    if (!before) {
      fresh.push(row);
      byIdentity.set(identityOf(row), { ...row, tookEffect: true });
    } else if (isSame(before.raw, row.raw)) {
      verdicts.push(unchanged(row));
    } else if (before.tookEffect) {
      verdicts.push(changedSinceImport(row));
    } else {
      fresh.push(row);
      superseded.push(before);
      byIdentity.set(identityOf(row), { ...row, tookEffect: true });
    }
  }
  return { fresh, verdicts, superseded };
}

function identityOf({ document, place }: { document: string; place: number }): string {
  return `${place} ${document}`;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((field, index) => field === right[index]);
}
