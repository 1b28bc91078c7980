import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { ImportMade } from './import-made.tsx';
import { ImportStatus } from './import-status.tsx';
import type { Import } from './intake-types.ts';

/** The columns of the list of imports, from left to right. */
export function useImportColumns(): ListColumn<Import>[] {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const ofReport =
    (figure: keyof NonNullable<Import['report']> & ('accepted' | 'unchanged' | 'refused')) => (row: Import) =>
      row.report ? format.count(row.report[figure]) : null;
  return [
    {
      id: 'file',
      label: t('history.file'),
      isRowHead: true,
      cell: (row) => (
        <bdi>
          <Link to={`/intake/${row.id}`}>{row.fileName}</Link>
        </bdi>
      ),
    },
    { id: 'kind', label: t('kind.column'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'status', label: t('history.status'), cell: (row) => <ImportStatus shown={row} /> },
    { id: 'startedAt', label: t('history.startedAt'), cell: (row) => <Instant at={row.createdAt} withTime /> },
    { id: 'by', label: t('history.by'), cell: (row) => row.createdBy ?? t('history.commandLine') },
    { id: 'source', label: t('history.source'), isHiddenAtFirst: true, cell: (row) => <bdi>{row.source}</bdi> },
    {
      id: 'rows',
      label: t('history.rows'),
      isFigure: true,
      cell: (row) => format.count(row.report?.rows ?? row.progress.rowsDone),
    },
    { id: 'made', label: t('history.made'), cell: (row) => <ImportMade shown={row} /> },
    { id: 'accepted', label: t('verdict.accepted'), isFigure: true, isHiddenAtFirst: true, cell: ofReport('accepted') },
    {
      id: 'unchanged',
      label: t('verdict.unchanged'),
      isFigure: true,
      isHiddenAtFirst: true,
      cell: ofReport('unchanged'),
    },
    {
      id: 'refused',
      label: t('verdict.refused'),
      isFigure: true,
      cell: (row) => ofReport('refused')(row) ?? `${Math.floor(row.progress.percent)}%`,
    },
  ];
}
