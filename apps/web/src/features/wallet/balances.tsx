import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import type { Outputs } from '../../lib/trpc.ts';
import './wallet.css';

type Wallet = Outputs['wallet']['get'];

const parts = ['available', 'pending', 'spent', 'expired'] as const;

type BalancesProps = {
  wallet: Wallet;
  /** of who reads it, who is told what each balance is */
  isOwn?: boolean;
};

export function Balances({ wallet, isOwn = true }: BalancesProps) {
  const { t } = useTranslation('wallet');
  return (
    <dl className="balances panel">
      {parts.map((part) => (
        <div key={part} className={`balance balance-${part}`}>
          <dt>{t(`balance.${part}`)}</dt>
          <dd className="balance-figure">
            <Amount value={wallet[part]} currency={wallet.currency} />
          </dd>
          {isOwn ? <dd className="small-text faint">{t(`balanceLead.${part}`)}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
