import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Instant } from '../../components/instant.tsx';
import { Pager } from '../../components/pager.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useListAddress } from '../../lib/use-list-address.ts';
import './invite.css';

type Joined = Outputs['referrals']['listJoined']['items'][number];

const toneOf: Readonly<Record<Joined['status'], Tone>> = {
  'signed-up': 'pending',
  qualified: 'accent',
  rewarded: 'positive',
  refused: 'neutral',
};

/** Who signed up through one's own link, the latest first. */
export function JoinedList() {
  const { t } = useTranslation('referrals');
  return (
    <section className="panel" aria-labelledby="joined-title">
      <div className="panel-head">
        <h2 id="joined-title">{t('invite.joined')}</h2>
      </div>
      <JoinedPage />
    </section>
  );
}

function JoinedPage() {
  const { t } = useTranslation('referrals');
  const address = useListAddress();
  const asked = { limit: address.limit, ...(address.cursor ? { cursor: address.cursor } : {}) };
  const joined = trpc.referrals.listJoined.useQuery(asked, { placeholderData: keepPreviousData });
  if (joined.isError) return <ErrorState error={joined.error} onRetry={() => joined.refetch()} />;
  if (joined.isPending) {
    return (
      <Skeleton>
        <RowBones rows={5} />
      </Skeleton>
    );
  }
  const { items, nextCursor } = joined.data;
  if (items.length === 0) {
    return (
      <EmptyState icon="people" title={t('invite.nobody.title')}>
        {t('invite.nobody.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="joined" aria-busy={joined.isPlaceholderData}>
        {items.map((each) => (
          <li key={each.id}>
            <div>
              <div className="joined-name">
                <PersonName>{each.name}</PersonName>
              </div>
              <div className="small-text soft">
                <Instant at={each.signedUpAt} />
              </div>
            </div>
            <StatusBadge tone={toneOf[each.status]}>{t(`invite.joinedStatus.${each.status}`)}</StatusBadge>
          </li>
        ))}
      </ul>
      <Pager
        hasPrevious={address.hasPrevious}
        hasNext={nextCursor !== null}
        onPrevious={address.showPrevious}
        onNext={() => nextCursor !== null && address.showNext(nextCursor)}
      />
    </>
  );
}
