import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';

type SessionsProps = {
  signOutOfAll: { mutate: () => void; isPending: boolean; error: unknown };
};

/** Ends what was left signed in elsewhere, and here. */
export function Sessions({ signOutOfAll: { mutate, isPending, error } }: SessionsProps) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const problem = error ? problemText(problemOf(error)) : null;
  return (
    <section className="panel account-panel" aria-labelledby="sessions-title">
      <div>
        <h2 id="sessions-title">{t('sessions')}</h2>
        <p className="soft">{t('sessionsLead')}</p>
      </div>
      {problem ? (
        <Notice tone="negative" title={problem.title}>
          {problem.detail}
        </Notice>
      ) : null}
      <div>
        <Button variant="secondary" disabled={isPending} onClick={() => mutate()}>
          <Icon name="box-arrow-right" />
          {t('signOutOfAll')}
        </Button>
      </div>
    </section>
  );
}
