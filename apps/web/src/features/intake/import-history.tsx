import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { ImportMade } from './import-made.tsx';
import { ImportStatus } from './import-status.tsx';
import { isUnderWay } from './intake-types.ts';
import { useImportColumns } from './use-import-columns.tsx';

const lookAgainAfterMilliseconds = 2_000;

/** Every import there was, the latest first. */
export function ImportHistory() {
  const { t } = useTranslation('intake');
  const format = useFormat();
  return (
    <ListView
      name="imports"
      caption={t('history.title')}
      list={useImportList()}
      columns={useImportColumns()}
      card={(shown) => {
        const rows = shown.report?.rows ?? shown.progress.rowsDone;
        return (
          <RowCard
            link={{ to: `/intake/${shown.id}` }}
            name={shown.fileName}
            lead={
              <>
                {t(`kind.${shown.kind}`)} · <Instant at={shown.createdAt} withTime />
              </>
            }
            badges={<ImportStatus shown={shown} />}
            foot={
              <>
                {t('rowCount', { count: rows, number: format.count(rows) })} · <ImportMade shown={shown} />
              </>
            }
          />
        );
      }}
      linkTo={linkTo}
      exportPath="/imports"
      countOf="imports"
      nothingFound={t('history.emptyTitle')}
      emptyState={
        <EmptyState icon="file" title={t('history.emptyTitle')}>
          {t('history.emptyText')}
        </EmptyState>
      }
    />
  );
}

/** An import is a page of its own: there is far more to see than fits beside a list. */
function linkTo(id: string) {
  return { to: { pathname: `/intake/${id}`, search: '' } };
}

function useImportList() {
  const utils = trpc.useUtils();
  const list = useList({});
  return {
    ...list,
    query: trpc.intake.listImports.useQuery(list.page, {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? lookAgainAfterMilliseconds : false),
    }),
    prefetch: (cursor: string) => void utils.intake.listImports.prefetch({ ...list.page, cursor }),
  };
}
