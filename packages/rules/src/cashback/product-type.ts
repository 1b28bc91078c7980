/**
 * The code of a product type: what products, order lines and rules keep of it. It never changes, whatever the type is
 * called; see `catalog/product-types.ts`.
 */
export type ProductType = string;

/** What each store begins with: A, B and C are goods by price; X is a charge (postage, fees). */
export const firstProductTypes = ['A', 'B', 'C', 'X'] as const;

export const chargeType = 'X';

export type PriceThreshold = { readonly type: ProductType; readonly fromMinor: bigint };

/** The lowest unit price of each type, dearest first, in minor units of a currency with two decimals. */
export const defaultPriceThresholds: readonly PriceThreshold[] = [
  { type: 'C', fromMinor: 5_00n },
  { type: 'B', fromMinor: 1_00n },
];

/** A under 1.00, B from 1.00 and under 5.00, C from 5.00; a charge is X at whatever price. */
export function typeForPrice(
  unitPriceMinor: bigint,
  isCharge: boolean,
  thresholds: readonly PriceThreshold[] = defaultPriceThresholds,
): ProductType {
  if (isCharge) return chargeType;
  return thresholds.find((threshold) => unitPriceMinor >= threshold.fromMinor)?.type ?? 'A';
}
