import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import { ReferralStatus } from './referral-status.tsx';
import type { Referral } from './referral-types.ts';
import { RewardNumber } from './reward-number.tsx';

/** The columns of who invited whom, from left to right. */
export function useReferralColumns(): ListColumn<Referral>[] {
  const { t } = useTranslation('referrals');
  const { currency } = useStore();
  const linkTo = useBesideLink('/referrals');
  return [
    {
      id: 'invited',
      label: t('column.invited'),
      isRowHead: true,
      cell: (referral) => (
        <Link {...linkTo(referral.id)}>
          <PersonName>{referral.invited.name}</PersonName>
        </Link>
      ),
    },
    { id: 'inviter', label: t('column.inviter'), cell: (referral) => <PersonName>{referral.inviter.name}</PersonName> },
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
