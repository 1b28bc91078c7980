import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import './ranking.css';

export type Ranked = {
  key: string;
  name: ReactNode;
  /** what else is worth knowing of it */
  detail: string;
  /** the orders that it is made of */
  to: string;
  revenue: string;
  cashback: string;
};

type RankingProps = {
  items: readonly Ranked[];
  currency: string /** shows each one's share of them all */;
  withShares?: boolean;
};

/** What brought the most, from the top. */
export function Ranking({ items, currency, withShares = false }: RankingProps) {
  const { t } = useTranslation('home');
  const whole = items.reduce((total, { revenue }) => total + Number(revenue), 0);
  return (
    <ol className="ranking">
      {items.map((item) => (
        <li key={item.key}>
          <div className="ranking-words">
            <Link to={item.to}>{item.name}</Link>
            <div className="small-text faint">{item.detail}</div>
          </div>
          <div className="ranking-amounts">
            <Amount value={item.revenue} currency={currency} />
            <div className="small-text faint">
              {t('cashback')} <Amount value={item.cashback} currency={currency} />
            </div>
          </div>
          {withShares && whole > 0 ? (
            <meter className="ranking-share" aria-hidden="true" min={0} max={whole} value={Number(item.revenue)} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
