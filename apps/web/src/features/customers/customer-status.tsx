import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Customer } from './customer-types.ts';

const toneOf = { active: 'neutral', disabled: 'negative', merged: 'warning', archived: 'neutral' } as const;

export function CustomerStatus({ status }: Pick<Customer, 'status'>) {
  const { t } = useTranslation('customers');
  return <StatusBadge tone={toneOf[status]}>{t(`status.${status}`)}</StatusBadge>;
}
