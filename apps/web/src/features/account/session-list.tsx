import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { Instant } from '../../components/instant.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { problemOf } from '../../lib/problem.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';

type SessionsProps = {
  signOutOfAll: { mutate: () => void; isPending: boolean; error: unknown };
};

/** Where one is signed in; each session can be ended, or all at once. */
export function SessionList({ signOutOfAll: { mutate, isPending, error } }: SessionsProps) {
  const { t } = useTranslation('account');
  const sessions = trpc.auth.listSessions.useQuery();
  return (
    <section className="panel account-panel" aria-labelledby="sessions-title">
      <div>
        <h2 id="sessions-title">{t('sessions')}</h2>
        <p className="soft">{t('sessionsLead')}</p>
      </div>
      <Loaded query={sessions}>
        {({ items }) => (
          <ul className="session-list">
            {items.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Loaded>
      <ProblemNotice problem={error ? problemOf(error) : null} />
      <div>
        <Button variant="secondary" disabled={isPending} onClick={() => mutate()}>
          <Icon name="box-arrow-right" />
          {t('signOutOfAll')}
        </Button>
      </div>
    </section>
  );
}

type Session = Outputs['auth']['listSessions']['items'][number];

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation('account');
  const utils = trpc.useUtils();
  const end = trpc.auth.endSession.useMutation({ onSettled: () => utils.auth.listSessions.invalidate() });
  const device = useDeviceName(session.device);
  return (
    <li className="session-row">
      <div>
        <div>
          {device} {session.isThisOne ? <StatusBadge tone="positive">{t('session.thisOne')}</StatusBadge> : null}
        </div>
        <div className="soft small-text">
          {session.network ? <>{session.network} · </> : null}
          {t('session.lastUsed')} <Instant at={session.lastUsedAt} withTime />
        </div>
      </div>
      {session.isThisOne ? null : (
        <Button
          variant="secondary"
          disabled={end.isPending}
          aria-label={t('session.endOf', { device })}
          onClick={() => end.mutate({ id: session.id })}
        >
          {t('session.end')}
        </Button>
      )}
    </li>
  );
}

function useDeviceName({ browser, system }: Session['device']): string {
  const { t } = useTranslation('account');
  if (browser && system) return t('session.browserOn', { browser, system });
  return browser ?? system ?? t('session.unknown');
}
