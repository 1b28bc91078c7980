/** The work that is done in the background. */
export const jobNames = ['run-import', 'confirm-cashback', 'tidy-up'] as const;

export type JobName = (typeof jobNames)[number];
