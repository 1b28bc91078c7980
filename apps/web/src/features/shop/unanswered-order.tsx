import Button from 'react-bootstrap/Button';
import Spinner from 'react-bootstrap/Spinner';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';

type UnansweredOrderProps = { isAsking: boolean; onAsk: () => void };

/** An order was sent and its answer never came: until it is known what became of it, no other is sent. */
export function UnansweredOrder({ isAsking, onAsk }: UnansweredOrderProps) {
  const { t } = useTranslation('shop');
  return (
    <div className="panel" role="alert">
      <EmptyState
        icon="exclamation-circle"
        title={t('unanswered.title')}
        action={
          <Button disabled={isAsking} onClick={onAsk}>
            {isAsking ? <Spinner animation="border" size="sm" aria-hidden="true" /> : null}
            {t('unanswered.ask')}
          </Button>
        }
      >
        {t('unanswered.text')}
      </EmptyState>
    </div>
  );
}
