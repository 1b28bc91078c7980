import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { InviteLink } from '../features/referrals/invite-link.tsx';
import { InviteProgress } from '../features/referrals/invite-progress.tsx';
import { InviteSkeleton } from '../features/referrals/invite-skeleton.tsx';
import { JoinedList } from '../features/referrals/joined-list.tsx';
import { useFormat } from '../lib/i18n/use-format.ts';
import { type Outputs, trpc } from '../lib/trpc.ts';

/** A shopper's link, and what came of it. */
export function InvitePage() {
  const { t } = useTranslation('referrals');
  const own = trpc.referrals.me.useQuery();
  return (
    <>
      <PageHeader title={t('invite.title')} lead={own.data?.programme.open ? <Terms own={own.data} /> : null} />
      {own.isError ? (
        <div className="panel">
          <ErrorState error={own.error} onRetry={() => own.refetch()} />
        </div>
      ) : own.data ? (
        <div className="stack">
          <Notices isOpen={own.data.programme.open} />
          <InviteLink own={own.data} />
          <InviteProgress own={own.data} />
          <JoinedList />
        </div>
      ) : (
        <InviteSkeleton />
      )}
    </>
  );
}

function Terms({ own: { programme, currency } }: { own: Outputs['referrals']['me'] }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  return t('invite.lead', {
    credit: format.money(programme.invitedCredit, currency),
    reward: format.money(programme.inviterReward, currency),
    every: format.count(programme.rewardEvery),
  });
}

function Notices({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('referrals');
  const [parameters] = useSearchParams();
  return (
    <>
      {isOpen ? null : (
        <Notice tone="warning" title={t('invite.closed')}>
          {t('invite.closedText')}
        </Notice>
      )}
      {parameters.get('followed') === 'link' ? (
        <Notice tone="neutral" icon="gift" title={t('invite.followed')}>
          {t('invite.followedText')}
        </Notice>
      ) : null}
    </>
  );
}
