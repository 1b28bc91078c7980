import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { Icon } from '../components/icon.tsx';

export function Crash() {
  const { t } = useTranslation('errors');
  return (
    <div className="panel" role="alert">
      <EmptyState
        icon="exclamation-circle"
        title={t('crash.title')}
        action={
          <Button variant="secondary" onClick={() => location.reload()}>
            <Icon name="arrow-clockwise" />
            {t('crash.reload')}
          </Button>
        }
      >
        {t('crash.detail')}
      </EmptyState>
    </div>
  );
}
