import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/data-table.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Import, ImportRow } from './intake-types.ts';
import { RowDetail } from './row-detail.tsx';
import { RowVerdict } from './row-verdict.tsx';
import { useReasonText } from './use-reason-text.ts';

/** The columns of an import's rows, from left to right. */
export function useImportRowColumns(kind: Import['kind']): Column<ImportRow>[] {
  const { t } = useTranslation(['intake', 'records']);
  const format = useFormat();
  const reasonText = useReasonText();
  return [
    { id: 'row', head: t('rows.number'), isFigure: true, isRowHead: true, cell: (row) => format.count(row.rowNumber) },
    {
      id: 'invoice',
      head: kind === 'sales' ? t('rows.invoice') : t(`records:keyHead.${kind}`),
      cell: (row) => row.invoice,
    },
    {
      id: 'verdict',
      head: t('rows.verdict'),
      cell: (row) => <RowVerdict verdict={row.verdict} />,
    },
    {
      id: 'reason',
      head: t('rows.reason'),
      cell: (row) => (
        <span className="import-row-why">
          {row.reason ? reasonText(row.reason) : ''}
          <RowDetail row={row} />
        </span>
      ),
    },
    { id: 'raw', head: t('rows.raw'), cell: (row) => <code className="import-row-raw">{row.raw.join(', ')}</code> },
  ];
}
