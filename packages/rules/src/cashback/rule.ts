import type { ProductType } from './product-type.ts';

/** Basis points for each product type by its code: 1000 is 10%. One that is not in it earns nothing. */
export type CashbackRates = Readonly<Record<ProductType, number>>;

export type CashbackRuleVersion = {
  readonly id: string;
  readonly ruleName: string;
  readonly version: number;
  /** null: in force since ever */
  readonly inForceFrom: Date | null;
  readonly ratesBasisPoints: CashbackRates;
};

export const defaultRates: CashbackRates = { A: 1000, B: 500, C: 200, X: 0 };

/** The version that counts for an order placed then: the one that came into force last; of two at once, the higher. */
export function ruleInForceAt(versions: readonly CashbackRuleVersion[], at: Date): CashbackRuleVersion | null {
  const inForce = versions.filter((version) => startOf(version) <= at.getTime());
  const newestFirst = inForce.toSorted((left, right) => compareStart(right, left) || right.version - left.version);
  return newestFirst[0] ?? null;
}

function startOf(version: CashbackRuleVersion): number {
  return version.inForceFrom?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function compareStart(left: CashbackRuleVersion, right: CashbackRuleVersion): number {
  const leftStart = startOf(left);
  const rightStart = startOf(right);
  if (leftStart === rightStart) return 0;
  return leftStart < rightStart ? -1 : 1;
}
