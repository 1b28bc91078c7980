import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { useStore } from '../../lib/session.tsx';
import { ReferralStatus } from './referral-status.tsx';
import type { Referral } from './referral-types.ts';
import { RewardNumber } from './reward-number.tsx';

/** The columns of who invited whom, from left to right. */
export function useReferralColumns(): ListColumn<Referral>[] {
  const { t } = useTranslation('referrals');
  const { currency } = useStore();
  return [
    {
      id: 'invited',
      label: t('column.invited'),
      isRowHead: true,
      cell: (referral) => <span className="referral-name">{referral.invited.name}</span>,
    },
    { id: 'inviter', label: t('column.inviter'), cell: (referral) => referral.inviter.name },
    {
      id: 'signedUpAt',
      label: t('column.signedUpAt'),
      sortBy: 'signedUpAt',
      cell: (referral) => <Instant at={referral.signedUpAt} />,
    },
    { id: 'code', label: t('column.code'), cell: (referral) => <code className="referral-id">{referral.code}</code> },
    { id: 'status', label: t('column.status'), cell: (referral) => <ReferralStatus referral={referral} /> },
    {
      id: 'credit',
      label: t('column.credit'),
      head: <MoneyHead currency={currency}>{t('column.credit')}</MoneyHead>,
      isFigure: true,
      cell: (referral) => <Amount value={referral.credit ?? '0.00'} dashForZero />,
    },
    { id: 'reward', label: t('column.reward'), cell: (referral) => <RewardNumber reward={referral.reward} /> },
  ];
}
