import type { ReactNode } from 'react';

/** The head of a column of amounts, which names their currency for all of them. */
export function MoneyHead({ currency, children }: { currency: string; children: ReactNode }) {
  return (
    <span>
      {children} <span className="money-head-currency">{currency}</span>
    </span>
  );
}
