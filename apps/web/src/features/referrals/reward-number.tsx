import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import type { Referral } from './referral-types.ts';

/** The inviter's reward that a sign-up was counted for: "No. 2 · 14 Nov 2026". */
export function RewardNumber({ reward }: { reward: Referral['reward'] }) {
  const { t } = useTranslation('referrals');
  if (!reward) return <span className="faint">–</span>;
  return (
    <span className="nowrap">
      {t('rewardNumber', { number: reward.number })} · <Instant at={reward.grantedAt} />
    </span>
  );
}
