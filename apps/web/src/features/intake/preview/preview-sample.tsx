import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { RowCards } from '../../../components/row-cards.tsx';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { onPhone, useMediaQuery } from '../../../lib/use-media-query.ts';
import './preview-sample.css';

type PreviewSampleProps<Row> = {
  title: string;
  rows: readonly Row[];
  /** how many there would be in all; null where that is not known */
  total: number | null;
  columns: Column<Row>[];
  keyOf: (row: Row) => string;
  /** a row where a table would be too wide */
  card: (row: Row) => ReactNode;
  detailOf?: (row: Row) => ReactNode;
};

/** Some of what would be made, with how many there would be. */
export function PreviewSample<Row>({ title, rows, total, columns, keyOf, card, detailOf }: PreviewSampleProps<Row>) {
  const { t } = useTranslation('mapping');
  const format = useFormat();
  const isPhone = useMediaQuery(onPhone);
  if (rows.length === 0) return null;
  const isPart = total !== null && total > rows.length;
  return (
    <section className="preview-sample" aria-label={title}>
      <h3 className="preview-sample-title">
        {title}
        {isPart ? (
          <span className="small-text faint tabular">
            {t('preview.sample', { shown: format.count(rows.length), number: format.count(total) })}
          </span>
        ) : null}
      </h3>
      {isPhone ? (
        <RowCards rows={rows} keyOf={keyOf} isStale={false} card={card} />
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} {...(detailOf && { detailOf })} />
      )}
    </section>
  );
}
