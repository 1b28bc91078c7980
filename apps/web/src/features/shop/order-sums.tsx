import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { isZero, negated } from '../../lib/format/amount.ts';
import type { OrderQuote } from './shop-types.ts';
import './basket.css';

type OrderSumsProps = { quote: OrderQuote; isStale: boolean; above?: ReactNode; children: ReactNode };

/** What it costs, what of it the wallet pays, what it earns, and what can be done with it. */
export function OrderSums({ quote, isStale, above, children }: OrderSumsProps) {
  const { t } = useTranslation('shop');
  const { currency, total, redeem, due, cashback } = quote;
  const paysByWallet = !isZero(redeem);
  return (
    <section className="order-sums panel" aria-label={t('sums')} aria-busy={isStale}>
      {above}
      <dl>
        <Sum name={t('total')} value={total} currency={currency} isMain={!paysByWallet} />
        {paysByWallet ? (
          <>
            <Sum name={t('fromWallet')} value={negated(redeem)} currency={currency} />
            <Sum name={t('toPay')} value={due} currency={currency} isMain />
          </>
        ) : null}
        {isZero(cashback) ? null : (
          <div className="order-sum order-sum-earns">
            <dt>{t('earns')}</dt>
            <dd>
              <Amount value={cashback} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
      {children}
    </section>
  );
}

type SumProps = { name: string; value: string; currency: string; isMain?: boolean };

function Sum({ name, value, currency, isMain = false }: SumProps) {
  return (
    <div className={isMain ? 'order-sum order-sum-main' : 'order-sum'}>
      <dt>{name}</dt>
      <dd>
        <Amount value={value} currency={currency} />
      </dd>
    </div>
  );
}
