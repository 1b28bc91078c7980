import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../lib/i18n/use-problem-text.ts';
import { problemOf } from '../lib/problem.ts';
import { Icon } from './icon.tsx';
import './state.css';

type ErrorStateProps = { error: unknown; onRetry?: () => void };

/** A problem in words, with the request id to quote and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('errors');
  const problem = problemOf(error);
  const text = useProblemText()(problem);
  return (
    <div className="state" role="alert">
      <span className="state-icon state-icon-negative">
        <Icon name="exclamation-circle" />
      </span>
      <h2 className="state-title">{text.title}</h2>
      <p className="state-text">{text.detail}</p>
      {problem.requestId ? (
        <p className="state-text small-text">
          {t('requestId')} <code className="state-code">{problem.requestId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <div className="state-action">
          <Button variant="secondary" onClick={onRetry}>
            <Icon name="arrow-clockwise" />
            {t('retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
