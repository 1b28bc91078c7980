import { formatAmount, formatScaled } from '../money/amount.ts';
import { type Currency, minorUnitDigits } from '../money/currency.ts';
import { amountOfLine, cashbackOfLine, type EarningLine } from './line-cashback.ts';
import { chargeType } from './product-type.ts';
import { formatPercent } from './rate.ts';
import type { CashbackRuleVersion } from './rule.ts';

/** Why a line earns nothing. */
export const noCashbackReasons = ['no-customer', 'charge', 'no-rate', 'rounds-to-nothing'] as const;

export type NoCashbackReason = (typeof noCashbackReasons)[number];

/** Why a line's cashback is what it is; amounts are decimal text. */
export type CashbackExplanation = {
  readonly earns: boolean;
  /** null where it earns */
  readonly reason: NoCashbackReason | null;
  /** what the line cost */
  readonly base: string;
  readonly ratePercent: string | null;
  readonly ruleName: string | null;
  readonly ruleVersion: number | null;
  /** base × rate before rounding, every decimal that counts */
  readonly exact: string;
  readonly rounded: string;
};

export type ExplainedLine = EarningLine & { readonly currency: Currency; readonly hasCustomer: boolean };

const decimalsOfARate = 4;

/** Explains one line under the version that was in force at its order's time (null: none was). */
export function explainLine(line: ExplainedLine, version: CashbackRuleVersion | null): CashbackExplanation {
  if (!line.hasCustomer) return explainNothing(line, 'no-customer');
  if (!version) return explainNothing(line, line.type === chargeType ? 'charge' : 'no-rate');

  const { amountMinor, rateBasisPoints } = cashbackOfLine(line, version);
  const reason = reasonOfNothing(line, rateBasisPoints, amountMinor);
  return {
    earns: reason === null,
    reason,
    base: formatAmount(amountOfLine(line), line.currency),
    ratePercent: formatPercent(rateBasisPoints),
    ruleName: version.ruleName,
    ruleVersion: version.version,
    exact: exactCashback(line, rateBasisPoints),
    rounded: formatAmount(amountMinor, line.currency),
  };
}

function reasonOfNothing(line: EarningLine, rateBasisPoints: number, amountMinor: bigint): NoCashbackReason | null {
  if (rateBasisPoints === 0) return line.type === chargeType ? 'charge' : 'no-rate';
  return amountMinor === 0n ? 'rounds-to-nothing' : null;
}

function explainNothing(line: ExplainedLine, reason: NoCashbackReason): CashbackExplanation {
  const nothing = formatAmount(0n, line.currency);
  return {
    earns: false,
    reason,
    base: formatAmount(amountOfLine(line), line.currency),
    ratePercent: null,
    ruleName: null,
    ruleVersion: null,
    exact: nothing,
    rounded: nothing,
  };
}

function exactCashback(line: ExplainedLine, rateBasisPoints: number): string {
  const currencyDigits = minorUnitDigits(line.currency);
  const product = amountOfLine(line) * BigInt(rateBasisPoints);
  return withoutIdleZeros(formatScaled(product, currencyDigits + decimalsOfARate), decimalsOfARate);
}

/** Drops zeros at the end, at most so many that the currency's own decimals stay. */
function withoutIdleZeros(text: string, mostZeros: number): string {
  const zerosAtEnd = text.length - text.replace(/0+$/, '').length;
  const shortened = text.slice(0, text.length - Math.min(zerosAtEnd, mostZeros));
  return shortened.endsWith('.') ? shortened.slice(0, -1) : shortened;
}
