import type { ReturnRow } from '../presets/preset.ts';

/** A sold line that a return may take from, and how much of it is left. */
export interface ReturnableLine {
  readonly orderLineId: string;
  readonly orderId: string;
  readonly customerReference: string;
  readonly sku: string;
  readonly unitPriceMinor: bigint;
  /** The line's row where it stands in the same file, too. */
  readonly rowInSameFile: number | null;
  /** Whether it was stored when this import began. */
  readonly storedBefore: boolean;
  left: number;
}

export interface TakenLine {
  readonly line: ReturnableLine;
  readonly quantity: number;
}

/** What returns may take from, by customer, product and unit price; each list newest first. */
export type ReturnableLines = ReadonlyMap<string, readonly ReturnableLine[]>;

/**
 * Takes a returned quantity from sales of the same customer, product and unit price that lie before the return, newest
 * first. What is found may be less than what was returned; a return without a customer finds nothing.
 */
export function matchReturn(returned: ReturnRow, rowNumber: number, returnable: ReturnableLines): TakenLine[] {
  const taken: TakenLine[] = [];
  if (returned.customerReference === null) {
    return taken;
  }
  let missing = returned.quantity;
  for (const line of returnable.get(returnKey(returned)) ?? []) {
    const quantity = liesBefore(line, rowNumber) ? Math.min(missing, line.left) : 0;
    if (quantity > 0) {
      line.left -= quantity;
      missing -= quantity;
      taken.push({ line, quantity });
    }
  }
  return taken;
}

function liesBefore({ storedBefore, rowInSameFile }: ReturnableLine, rowNumber: number): boolean {
  return storedBefore || rowInSameFile === null || rowInSameFile < rowNumber;
}

type Returnable = Pick<ReturnRow, 'customerReference' | 'sku' | 'unitPriceMinor'>;

export function returnKey({ customerReference, sku, unitPriceMinor }: Returnable): string {
  // References and SKUs may have spaces, but never this.
  return [customerReference, unitPriceMinor, sku].join('\0');
}
