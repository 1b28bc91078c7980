/** The columns that our own file of refused rows adds, so that it can be corrected and sent again as it is. */
export const ownColumns = { place: 'Line', reason: 'Reason', explanation: 'Explanation' } as const;

/** How columns are compared: nobody should have to care for capitals and spaces. */
export function comparable(column: string): string {
  return column.trim().toLowerCase();
}
