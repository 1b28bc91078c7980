import { referralStatuses } from '@tillback/rules/referrals/referral-state';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { DaysChip } from '../../components/days-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { isolated } from '../../lib/format/isolated.ts';
import { type BesideLink, useBesideLink } from '../../lib/list/use-beside-link.ts';
import { ReferralStatus } from './referral-status.tsx';
import type { Referral } from './referral-types.ts';
import { useReferralColumns } from './use-referral-columns.tsx';
import { referralSorts, useReferralList } from './use-referral-list.ts';
import './referral-list.css';

/** Who invited whom, for staff. */
export function ReferralList() {
  const { t } = useTranslation('referrals');
  const list = useReferralList();
  const { filters, address } = list;
  const linkTo = useBesideLink('/referrals');
  return (
    <ListView
      name="referrals"
      caption={t('tab.list')}
      list={list}
      columns={useReferralColumns()}
      card={(referral) => <ReferralCard referral={referral} link={linkTo(referral.id)} />}
      linkTo={linkTo}
      search={<ListSearch label={t('filter.keyword')} list={list} />}
      filters={
        <>
          <ChoiceChip
            label={t('filter.status')}
            choices={referralStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={filters.status}
            onChange={(status) => address.change({ status })}
          />
          <DaysChip days={filters} onChange={address.change} />
        </>
      }
      sorts={referralSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/referrals"
      canPick
      countOf="signUps"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="people" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function ReferralCard({ referral, link }: { referral: Referral; link: BesideLink }) {
  const { t } = useTranslation('referrals');
  return (
    <RowCard
      link={link}
      name={referral.invited.name}
      figure={referral.credit ? <Amount value={referral.credit} currency={referral.currency} /> : null}
      lead={
        <>
          <Instant at={referral.signedUpAt} /> · {t('invitedBy', { name: isolated(referral.inviter.name) })}
        </>
      }
      badges={<ReferralStatus referral={referral} />}
    />
  );
}
