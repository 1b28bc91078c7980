import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Instant } from '../../components/instant.tsx';
import { Pager } from '../../components/pager.tsx';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { trpc } from '../../lib/trpc.ts';
import { useListAddress } from '../../lib/use-list-address.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { ImportCards } from './import-cards.tsx';
import { ImportStatus } from './import-status.tsx';
import { type Import, isUnderWay } from './intake-types.ts';

const lookAgainAfterMilliseconds = 2_000;

/** Every import there was, the latest first. */
export function ImportHistory() {
  const { t } = useTranslation('intake');
  const address = useListAddress();
  const isPhone = useMediaQuery(onPhone);
  const imports = trpc.intake.listImports.useQuery(
    { limit: address.limit, ...(address.cursor ? { cursor: address.cursor } : {}) },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? lookAgainAfterMilliseconds : false),
    },
  );
  if (imports.isError) return <ErrorState error={imports.error} onRetry={() => imports.refetch()} />;
  if (imports.isPending) {
    return (
      <Skeleton>
        <RowBones rows={4} />
      </Skeleton>
    );
  }
  const { items, nextCursor } = imports.data;
  if (items.length === 0) {
    return (
      <EmptyState icon="file" title={t('history.emptyTitle')}>
        {t('history.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      {isPhone ? <ImportCards imports={items} /> : <ImportTable imports={items} />}
      <Pager
        hasPrevious={address.hasPrevious}
        hasNext={nextCursor !== null}
        onPrevious={address.showPrevious}
        onNext={() => nextCursor !== null && address.showNext(nextCursor)}
      />
    </>
  );
}

function ImportTable({ imports }: { imports: readonly Import[] }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const navigate = useNavigate();
  const columns: Column<Import>[] = [
    {
      id: 'file',
      head: t('history.file'),
      isRowHead: true,
      cell: (row) => <Link to={`/intake/${row.id}`}>{row.fileName}</Link>,
    },
    { id: 'status', head: t('history.status'), cell: (row) => <ImportStatus shown={row} /> },
    { id: 'startedAt', head: t('history.startedAt'), cell: (row) => <Instant at={row.createdAt} withTime /> },
    { id: 'by', head: t('history.by'), cell: (row) => row.createdBy ?? t('history.commandLine') },
    {
      id: 'rows',
      head: t('history.rows'),
      isFigure: true,
      cell: (row) => format.count(row.report?.rows ?? row.progress.rowsDone),
    },
    {
      id: 'refused',
      head: t('verdict.refused'),
      isFigure: true,
      cell: (row) => (row.report ? format.count(row.report.refused) : `${Math.floor(row.progress.percent)}%`),
    },
  ];
  return (
    <DataTable
      caption={t('history.title')}
      columns={columns}
      rows={imports}
      keyOf={(row) => row.id}
      onOpen={(row) => navigate(`/intake/${row.id}`)}
    />
  );
}
