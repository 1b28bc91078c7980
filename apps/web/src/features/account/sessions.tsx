import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';

type SessionsProps = {
  signOutOfAll: { mutate: () => void; isPending: boolean; error: unknown };
};

/** Ends what was left signed in elsewhere, and here. */
export function Sessions({ signOutOfAll: { mutate, isPending, error } }: SessionsProps) {
  const { t } = useTranslation('account');
  return (
    <section className="panel account-panel" aria-labelledby="sessions-title">
      <div>
        <h2 id="sessions-title">{t('sessions')}</h2>
        <p className="soft">{t('sessionsLead')}</p>
      </div>
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
