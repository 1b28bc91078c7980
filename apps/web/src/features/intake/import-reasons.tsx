import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Import, ImportReport } from './intake-types.ts';
import { useReasonText } from './use-reason-text.ts';

type Reason = ImportReport['reasons'][number];

/** Why rows were not taken, or not wholly, the most frequent reason first. */
export function ImportReasons({ shown, report }: { shown: Import; report: ImportReport }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const reasonText = useReasonText();
  if (report.reasons.length === 0) return null;
  const columns: Column<Reason>[] = [
    { id: 'reason', head: t('reasons.reason'), isRowHead: true, cell: ({ reason }) => reasonText(reason) },
    {
      id: 'rows',
      head: t('reasons.rows'),
      isFigure: true,
      cell: ({ reason, rows }) => (
        <Link to={`?reason=${reason}#rows`} preventScrollReset>
          {format.count(rows)}
          <span className="visually-hidden"> {t('reasons.show', { reason: reasonText(reason) })}</span>
        </Link>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="reasons-title">
      <div className="panel-head">
        <h2 id="reasons-title">{t('reasons.title')}</h2>
        {report.refused > 0 ? (
          <a className="btn btn-secondary btn-sm" href={`/api/v1/imports/${shown.id}/errors.csv`} download>
            <Icon name="download" />
            {t('reasons.download')}
          </a>
        ) : null}
      </div>
      <DataTable
        caption={t('reasons.title')}
        columns={columns}
        rows={report.reasons.toSorted((left, right) => right.rows - left.rows)}
        keyOf={({ reason }) => reason}
      />
    </section>
  );
}
