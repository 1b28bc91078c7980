/** `signed-up` waits to be judged, `qualified` counts towards a reward, `rewarded` was part of one. */
export const referralStatuses = ['signed-up', 'qualified', 'rewarded', 'refused'] as const;

/** Why a sign-up through a link counts for nobody. */
export const referralRefusals = ['own-link', 'programme-closed'] as const;

/** Why a code is of no use to who asks. */
export const codeRefusals = ['unknown', ...referralRefusals] as const;

export type ReferralRefusal = (typeof referralRefusals)[number];
