import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { Referral } from './referral-types.ts';

const toneOf: Readonly<Record<Referral['status'], Tone>> = {
  'signed-up': 'pending',
  qualified: 'accent',
  rewarded: 'positive',
  refused: 'negative',
};

/** What became of a sign-up; where it was refused, with the reason. */
export function ReferralStatus({ referral }: { referral: Pick<Referral, 'status' | 'reason'> }) {
  const { t } = useTranslation('referrals');
  return (
    <span className="nowrap">
      <StatusBadge tone={toneOf[referral.status]}>{t(`status.${referral.status}`)}</StatusBadge>
      {referral.reason ? <span className="small-text soft"> {t(`reason.${referral.reason}`)}</span> : null}
    </span>
  );
}
