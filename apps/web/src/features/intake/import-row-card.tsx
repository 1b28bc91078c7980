import { useTranslation } from 'react-i18next';
import { RowCard } from '../../components/row-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ImportRow } from './intake-types.ts';
import { RowDetail } from './row-detail.tsx';
import { RowVerdict } from './row-verdict.tsx';
import { useReasonText } from './use-reason-text.ts';

/** A row of a file on a phone: what became of it and why, and below what the file says. */
export function ImportRowCard({ row }: { row: ImportRow }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const reasonText = useReasonText();
  return (
    <RowCard
      name={`${t('rows.number')} ${format.count(row.rowNumber)}${row.invoice ? ` · ${row.invoice}` : ''}`}
      figure={<RowVerdict verdict={row.verdict} />}
      lead={
        row.reason ? (
          <span className="import-row-why">
            {reasonText(row.reason)}
            <RowDetail row={row} />
          </span>
        ) : null
      }
      badges={<code className="import-row-raw import-row-raw-wrapped">{row.raw.join(', ')}</code>}
    />
  );
}
