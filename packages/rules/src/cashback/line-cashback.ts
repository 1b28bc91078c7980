import { multiplyByBasisPoints } from '../money/rounding.ts';
import type { ProductType } from './product-type.ts';
import type { CashbackRuleVersion } from './rule.ts';

export type EarningLine = {
  readonly unitPriceMinor: bigint;
  readonly quantity: number | bigint;
  readonly type: ProductType;
};

export type LineCashback = { readonly amountMinor: bigint; readonly rateBasisPoints: number };

/** What the line costs, in minor units; the base of its cashback. */
export function amountOfLine(line: Pick<EarningLine, 'unitPriceMinor' | 'quantity'>): bigint {
  return line.unitPriceMinor * BigInt(line.quantity);
}

/** The cashback of one line, half-up at the minor unit; a type that the version does not name earns nothing. */
export function cashbackOfLine(line: EarningLine, version: CashbackRuleVersion): LineCashback {
  const rateBasisPoints = version.ratesBasisPoints[line.type] ?? 0;
  return { amountMinor: multiplyByBasisPoints(amountOfLine(line), rateBasisPoints), rateBasisPoints };
}

/** The sum of the lines' rounded cashback, in minor units: never a rounding of the sum. */
export function cashbackOfOrder(lines: readonly EarningLine[], version: CashbackRuleVersion): bigint {
  return lines.reduce((total, line) => total + cashbackOfLine(line, version).amountMinor, 0n);
}
