/**
 * `placed → paid → completed`; placed or paid `→ cancelled`. `undone` once the import that brought the order was undone: it
 * stays to be read, and counts nowhere.
 */
export const orderStatuses = ['placed', 'paid', 'completed', 'cancelled', 'undone'] as const;

/** How an order came to the store. */
export const orderChannels = ['shop', 'erp', 'import'] as const;

/** How much of an order was refunded. */
export const refundStates = ['none', 'partly', 'wholly'] as const;

export type OrderChannel = (typeof orderChannels)[number];
