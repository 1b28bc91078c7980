/** The columns that our own file of refused rows adds, so that it can be corrected and sent again as it is. */
export const ownColumns = { place: 'Line', reason: 'Reason', explanation: 'Explanation' } as const;
