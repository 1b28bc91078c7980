import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { DaysChip } from '../../components/days-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Reward } from './referral-types.ts';
import { useRewardColumns } from './use-reward-columns.tsx';
import { useRewardList } from './use-reward-list.ts';
import './referral-list.css';

/** What inviters were given, for staff. */
export function RewardList() {
  const { t } = useTranslation('referrals');
  const list = useRewardList();
  const { filters, address } = list;
  return (
    <ListView
      name="referral-rewards"
      caption={t('tab.rewards')}
      list={list}
      columns={useRewardColumns()}
      card={(reward) => <RewardCard reward={reward} />}
      search={<ListSearch label={t('filter.rewardKeyword')} list={list} />}
      filters={<DaysChip days={filters} onChange={address.change} />}
      exportPath="/referrals/rewards"
      canPick
      countOf="rewards"
      nothingFound={t('noRewardFound')}
      emptyState={
        <EmptyState icon="gift" title={t('noReward.title')}>
          {t('noReward.text')}
        </EmptyState>
      }
    />
  );
}

function RewardCard({ reward }: { reward: Reward }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  return (
    <RowCard
      name={reward.inviter.name}
      figure={<Amount value={reward.amount} currency={reward.currency} />}
      lead={
        <>
          {t('rewardNumber', { number: reward.number })} · <Instant at={reward.grantedAt} />
        </>
      }
      foot={t('forSignUps', { count: reward.signUps, number: format.count(reward.signUps) })}
    />
  );
}
