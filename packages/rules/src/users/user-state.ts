/** Whether someone can sign in: `invited` has chosen no password yet. */
export const userStatuses = ['active', 'invited', 'disabled'] as const;
