import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { Import } from './intake-types.ts';
import './import-status.css';

const toneOf: Readonly<Record<Import['status'], Tone>> = {
  receiving: 'pending',
  running: 'pending',
  done: 'positive',
  failed: 'negative',
  interrupted: 'warning',
  undoing: 'pending',
  undone: 'neutral',
};

export function ImportStatus({ shown }: { shown: Import }) {
  const { t } = useTranslation('intake');
  return (
    <span className="import-status">
      <StatusBadge tone={toneOf[shown.status]}>{t(`status.${shown.status}`)}</StatusBadge>
      {shown.dryRun ? <StatusBadge tone="neutral">{t('dryRun.label')}</StatusBadge> : null}
    </span>
  );
}
