/** The work that is done in the background. */
export const jobNames = [
  'run-import',
  'undo-import',
  'confirm-cashback',
  'cancel-unpaid',
  'fold-figures',
  'deliver-mails',
  'tidy-up',
] as const;

export type JobName = (typeof jobNames)[number];
