import { comparableColumn } from '@tillback/rules/intake/sales-mapping';

/** The columns that our own file of refused rows adds, so that it can be corrected and sent again as it is. */
export const ownColumns = { place: 'Line', reason: 'Reason', explanation: 'Explanation' } as const;

/** By what our own lists of products and customers are known when they come back. */
const columnsOfOwnLists = ['id', 'currency', 'createdAt'];

/** Whether a file is one that we wrote: its cells that look like formulas were made harmless. */
export function isOwnFile(header: readonly string[]): boolean {
  const names = new Set(header.map(comparableColumn));
  return [Object.values(ownColumns), columnsOfOwnLists].some((own) =>
    own.every((column) => names.has(comparableColumn(column))),
  );
}
