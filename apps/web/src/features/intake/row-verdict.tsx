import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { Verdict } from './intake-types.ts';

const toneOf: Readonly<Record<Verdict, Tone>> = {
  accepted: 'neutral',
  partial: 'warning',
  unchanged: 'neutral',
  refused: 'negative',
  pending: 'pending',
};

/** What became of a row. */
export function RowVerdict({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('intake');
  return <StatusBadge tone={toneOf[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>;
}
