import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { Icon } from '../components/icon.tsx';
import { Instant } from '../components/instant.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RowBones, Skeleton } from '../components/skeleton.tsx';
import { HandledState } from '../features/intake/handled-state.tsx';
import { ImportProgress } from '../features/intake/import-progress.tsx';
import { ImportReasons } from '../features/intake/import-reasons.tsx';
import { ImportReport } from '../features/intake/import-report.tsx';
import { ImportRows } from '../features/intake/import-rows.tsx';
import { ImportStatus } from '../features/intake/import-status.tsx';
import { type Import, isUnderWay } from '../features/intake/intake-types.ts';
import { BookRehearsed } from '../features/intake/preview/book-rehearsed.tsx';
import { ImportPreview } from '../features/intake/preview/import-preview.tsx';
import { UndoLink } from '../features/intake/undo-link.tsx';
import { UndoState } from '../features/intake/undo-state.tsx';
import { useFailureText } from '../features/intake/use-file-problem.ts';
import { useWatchedImport } from '../features/intake/use-watched-import.ts';

export function ImportPage() {
  const { t } = useTranslation('intake');
  const { id = '' } = useParams();
  const query = useWatchedImport(id);
  const shown = query.data;
  return (
    <>
      <Link className="back-link" to="/intake">
        <Icon name="arrow-left" />
        {t('title')}
      </Link>
      <PageHeader
        title={shown?.fileName ?? t('anImport')}
        aside={shown ? <ImportStatus shown={shown} /> : null}
        lead={shown ? <StartedBy shown={shown} /> : null}
      />
      {query.isError ? (
        <div className="panel">
          <ErrorState error={query.error} onRetry={() => query.refetch()} />
        </div>
      ) : shown ? (
        <ImportBody shown={shown} />
      ) : (
        <Skeleton>
          <div className="panel">
            <RowBones rows={6} />
          </div>
        </Skeleton>
      )}
    </>
  );
}

function StartedBy({ shown }: { shown: Import }) {
  const { t } = useTranslation('intake');
  return (
    <>
      {t(`kind.${shown.kind}`)} · <Instant at={shown.createdAt} withTime /> ·{' '}
      {shown.createdBy ?? t('history.commandLine')}
      {shown.sheet ? ` · ${t('sheet', { name: shown.sheet })}` : null}
      {shown.rehearsalId ? (
        <>
          {' · '}
          <Link to={`/intake/${shown.rehearsalId}`}>{t('ofDryRun')}</Link>
        </>
      ) : null}
    </>
  );
}

function ImportBody({ shown }: { shown: Import }) {
  const { t } = useTranslation('intake');
  return (
    <div className="stack">
      {isUnderWay(shown) && shown.status !== 'undoing' ? <ImportProgress shown={shown} /> : null}
      <UndoState shown={shown} />
      {shown.status === 'interrupted' ? (
        <Notice tone="warning" title={t('interrupted.title')}>
          {t('interrupted.text')}
        </Notice>
      ) : null}
      {shown.failure ? <Failed failure={shown.failure} /> : null}
      {shown.report ? (
        <>
          {shown.dryRun ? <BookRehearsed shown={shown} /> : null}
          <ImportReport shown={shown} report={shown.report} />
          <UndoLink shown={shown} />
          {shown.dryRun ? <ImportPreview shown={shown} report={shown.report} /> : null}
          <ImportReasons shown={shown} report={shown.report} />
          <HandledState shown={shown} />
          <ImportRows shown={shown} />
        </>
      ) : (
        <>
          <HandledState shown={shown} />
          <UndoLink shown={shown} />
        </>
      )}
    </div>
  );
}

function Failed({ failure }: { failure: NonNullable<Import['failure']> }) {
  const { t } = useTranslation('intake');
  const { title, detail } = useFailureText()(failure);
  return (
    <Notice tone="negative" title={`${t('failed')}: ${title}`}>
      {detail}
    </Notice>
  );
}
