/** What can be proposed: other cashback rates, or other terms of the referral programme. */
export const proposalKinds = ['cashback-rates', 'referral-terms'] as const;

/** Proposed and not decided yet; applied; or turned down. */
export const proposalStatuses = ['open', 'accepted', 'declined'] as const;

/** Why an open proposal can't be accepted any more: something else was changed since, or the time it begins at is over. */
export const outdatedReasons = ['changed-since', 'start-is-over'] as const;

export type OutdatedReason = (typeof outdatedReasons)[number];
