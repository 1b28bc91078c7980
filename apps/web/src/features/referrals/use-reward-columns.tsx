import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useStore } from '../../lib/session.tsx';
import type { Reward } from './referral-types.ts';

/** The columns of what inviters were given, from left to right. */
export function useRewardColumns(): ListColumn<Reward>[] {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { currency } = useStore();
  return [
    {
      id: 'inviter',
      label: t('column.inviter'),
      isRowHead: true,
      cell: (reward) => (
        <Link to={`/customers/${reward.inviter.id}`}>
          <PersonName>{reward.inviter.name}</PersonName>
        </Link>
      ),
    },
    { id: 'number', label: t('column.reward'), cell: (reward) => t('rewardNumber', { number: reward.number }) },
    { id: 'grantedAt', label: t('column.grantedAt'), cell: (reward) => <Instant at={reward.grantedAt} /> },
    {
      id: 'signUps',
      label: t('column.signUps'),
      isFigure: true,
      cell: (reward) => format.count(reward.signUps),
    },
    {
      id: 'amount',
      label: t('column.amount'),
      head: <MoneyHead currency={currency}>{t('column.amount')}</MoneyHead>,
      isFigure: true,
      cell: (reward) => <Amount value={reward.amount} />,
    },
    {
      id: 'transfer',
      label: t('column.transfer'),
      isHiddenAtFirst: true,
      cell: (reward) => (
        <Link className="referral-id" to={`/ledger/${reward.transferId}`}>
          {reward.transferId}
        </Link>
      ),
    },
  ];
}
