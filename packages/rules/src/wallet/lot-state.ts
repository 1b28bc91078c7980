/** A lot that is pending is not to be spent yet. */
export const lotStates = ['pending', 'available'] as const;

/**
 * What a pending lot waits for: the holding period of its order, that the order is completed at all, or the provider,
 * who pays it out.
 */
export const lotWaits = ['holding-period', 'order-completion', 'provider'] as const;

export type LotWait = (typeof lotWaits)[number];
