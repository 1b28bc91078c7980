import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/data-table.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ImportRow, Verdict } from './intake-types.ts';
import { useReasonText } from './use-reason-text.ts';

const toneOf: Readonly<Record<Verdict, Tone>> = {
  accepted: 'neutral',
  partial: 'warning',
  unchanged: 'neutral',
  refused: 'negative',
  pending: 'pending',
};

/** The columns of an import's rows, from left to right. */
export function useImportRowColumns(): Column<ImportRow>[] {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const reasonText = useReasonText();
  return [
    { id: 'row', head: t('rows.number'), isFigure: true, isRowHead: true, cell: (row) => format.count(row.rowNumber) },
    { id: 'invoice', head: t('rows.invoice'), cell: (row) => row.invoice },
    {
      id: 'verdict',
      head: t('rows.verdict'),
      cell: (row) => <StatusBadge tone={toneOf[row.verdict]}>{t(`verdict.${row.verdict}`)}</StatusBadge>,
    },
    {
      id: 'reason',
      head: t('rows.reason'),
      cell: (row) => (
        <span className="import-row-why">
          {row.reason ? reasonText(row.reason) : ''}
          {row.detail ? <span className="small-text faint">{row.detail}</span> : null}
        </span>
      ),
    },
    { id: 'raw', head: t('rows.raw'), cell: (row) => <code className="import-row-raw">{row.raw.join(', ')}</code> },
  ];
}
