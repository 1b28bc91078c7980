import type { Currency } from './currency.ts';

export type Money = { readonly amountMinor: bigint; readonly currency: Currency };

export function money(amountMinor: bigint, currency: Currency): Money {
  return { amountMinor, currency };
}

/** @throws {TypeError} when the currencies differ */
export function add(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return money(left.amountMinor + right.amountMinor, left.currency);
}

/** @throws {TypeError} when the currencies differ */
export function subtract(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return money(left.amountMinor - right.amountMinor, left.currency);
}

export function negate(amount: Money): Money {
  return money(-amount.amountMinor, amount.currency);
}

export function isZero(amount: Money): boolean {
  return amount.amountMinor === 0n;
}

function requireSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new TypeError(`Amounts in ${left.currency} and ${right.currency} can't be reckoned together.`);
  }
}
