import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Outputs } from '../../lib/trpc.ts';

const toneOf = { waiting: 'pending', sent: 'positive', failed: 'negative', outdated: 'neutral' } as const;

export function MailState({ state }: Pick<Outputs['mail']['get'], 'state'>) {
  const { t } = useTranslation('mails');
  return <StatusBadge tone={toneOf[state]}>{t(`state.${state}`)}</StatusBadge>;
}
