import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { CashbackEntry } from './cashback-types.ts';

const toneOf = {
  pending: 'pending',
  queued: 'pending',
  confirmed: 'positive',
  reversed: 'warning',
  undone: 'negative',
} as const;

export function EntryStatus({ status }: { status: CashbackEntry['status'] }) {
  const { t } = useTranslation('cashback');
  return <StatusBadge tone={toneOf[status]}>{t(`status.${status}`)}</StatusBadge>;
}
