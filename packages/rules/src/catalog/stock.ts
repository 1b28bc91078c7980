/** Why a product's stock changed. `opening` is what was there when counting began. */
export const stockReasons = ['opening', 'order', 'cancel', 'refund', 'adjustment', 'import'] as const;

/** The most units of a product that can be counted. */
export const highestStock = 1_000_000_000;
