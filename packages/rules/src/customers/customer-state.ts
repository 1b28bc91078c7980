/** What a customer can be; merged: another one has what was theirs. */
export const customerStatuses = ['active', 'disabled', 'merged'] as const;
