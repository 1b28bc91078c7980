import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../empty-state.tsx';

/** Where the filters leave nothing of a list that has something. */
export function NothingFound({ title, onClear }: { title: string; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon="search"
      title={title}
      action={
        <Button variant="secondary" onClick={onClear}>
          {t('list.clearFilters')}
        </Button>
      }
    >
      {t('list.nothingFound')}
    </EmptyState>
  );
}
