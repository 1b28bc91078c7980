import { formatScaled } from '../money/amount.ts';

const percentPattern = /^(?:100(?:\.00?)?|\d{1,2}(?:\.\d{1,2})?)$/;

/** Whether a text is a percentage from 0 to 100 with at most two decimals. */
export function isPercent(text: string): boolean {
  return percentPattern.test(text);
}

/**
 * Basis points of percent text: "5", "5.0" and "5.00" are 500.
 * @throws {RangeError} for what `isPercent` is not true of; input was validated before
 */
export function parsePercent(text: string): number {
  if (!isPercent(text)) throw new RangeError(`${text} is not a percentage.`);
  const [whole = '0', decimals = ''] = text.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** Basis points as percent text with two decimals: 500 is "5.00". */
export function formatPercent(basisPoints: number): string {
  return formatScaled(BigInt(basisPoints), 2);
}
