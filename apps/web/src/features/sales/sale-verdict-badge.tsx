import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { SaleItem } from './sale-types.ts';

const toneOf = { accepted: 'neutral', refused: 'negative' } as const;

export function SaleVerdictBadge({ sale }: { sale: Pick<SaleItem, 'verdict'> }) {
  const { t } = useTranslation('sales');
  return <StatusBadge tone={toneOf[sale.verdict]}>{t(`verdict.${sale.verdict}`)}</StatusBadge>;
}
