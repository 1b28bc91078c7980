import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';

/** Says that what stands here may be old, and asks again: what was typed beside it stays. */
export function QuoteFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('errors');
  return (
    <>
      <ProblemNotice problem={problemOf(error)} />
      <Button variant="secondary" onClick={onRetry}>
        <Icon name="arrow-clockwise" />
        {t('retry')}
      </Button>
    </>
  );
}
