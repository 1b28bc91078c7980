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

/** What is open: the customer still has to pay, or is to be given back what was paid of a cancelled order. */
export const orderOwings = ['payment', 'refund'] as const;

/** Who took the money: someone of the shop, the ERP, or the customer's own wallet. */
export const paymentMethods = ['operator', 'erp', 'wallet'] as const;

/** Who gave money back outside the wallet: someone of the shop, or the ERP. */
export const repaymentMethods = ['operator', 'erp'] as const;

/** Why an order was cancelled: the shopper or the shop wanted it, or nobody paid in time. */
export const cancelReasons = ['shopper', 'shop', 'unpaid'] as const;

export type OrderStatus = (typeof orderStatuses)[number];
export type RefundState = (typeof refundStates)[number];
export type PaymentMethod = (typeof paymentMethods)[number];
export type RepaymentMethod = (typeof repaymentMethods)[number];
export type CancelReason = (typeof cancelReasons)[number];
