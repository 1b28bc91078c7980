import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { User } from './user-types.ts';

const toneOf = { active: 'neutral', invited: 'pending', disabled: 'negative' } as const;

export function UserStatus({ status }: Pick<User, 'status'>) {
  const { t } = useTranslation('users');
  return <StatusBadge tone={toneOf[status]}>{t(`status.${status}`)}</StatusBadge>;
}
