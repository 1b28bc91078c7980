import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { type Import, isUnderWay } from './intake-types.ts';
import { useUpload } from './upload-store.ts';
import { useImportEnded } from './use-import-ended.ts';
import { useLatestImport } from './use-latest-import.ts';
import './import-watch-notice.css';

/** Long work stays visible on other pages: how far it is, and once it has ended, how it went. */
export function ImportWatchNotice({ isElsewhere }: { isElsewhere: boolean }) {
  const upload = useUpload();
  const latest = useLatestImport();
  const { ended, dismiss } = useEnded(latest);
  if (!isElsewhere) return null;
  if (upload.status === 'sending')
    return <Sending percent={(upload.sentBytes / Math.max(upload.totalBytes, 1)) * 100} />;
  if (latest && isUnderWay(latest)) return <UnderWay shown={latest} />;
  return ended ? <Ended shown={ended} onDismiss={dismiss} /> : null;
}

/** The import that ended while one was looking elsewhere, until the message is dismissed. */
function useEnded(latest: Import | null) {
  const [ended, setEnded] = useState<Import | null>(null);
  const watchedId = useRef<string | null>(null);
  const importEnded = useImportEnded();
  const isRunning = latest !== null && isUnderWay(latest);
  useEffect(() => {
    if (latest && isRunning) watchedId.current = latest.id;
    else if (latest && watchedId.current === latest.id) {
      watchedId.current = null;
      setEnded(latest);
      void importEnded();
    }
  }, [latest, isRunning, importEnded]);
  return { ended, dismiss: () => setEnded(null) };
}

function Sending({ percent }: { percent: number }) {
  const { t } = useTranslation('intake');
  return (
    <aside className="import-watch" aria-label={t('watch.label')}>
      <Link to="/intake">{t('watch.sending')}</Link>
      <ProgressBar percent={percent} label={t('watch.sending')} />
    </aside>
  );
}

function UnderWay({ shown }: { shown: Import }) {
  const { t } = useTranslation(['intake', 'undo']);
  const isUndoing = shown.status === 'undoing';
  const percent = Math.floor(isUndoing ? (shown.undo?.percent ?? 0) : shown.progress.percent);
  const label = t(isUndoing ? 'undo:watch' : 'watch.running', { file: shown.fileName });
  return (
    <aside className="import-watch" aria-label={t('watch.label')}>
      <div className="import-watch-row">
        <Link className="import-watch-file" to={`/intake/${shown.id}`}>
          {label}
        </Link>
        <span className="soft tabular nowrap">{percent}%</span>
      </div>
      <ProgressBar percent={percent} label={label} />
    </aside>
  );
}

function Ended({ shown, onDismiss }: { shown: Import; onDismiss: () => void }) {
  const { t } = useTranslation(['intake', 'undo']);
  const format = useFormat();
  const text =
    shown.status === 'undone'
      ? t('undo:watchDone', { file: shown.fileName })
      : shown.report
        ? t('watch.done', { count: shown.report.accepted, rows: format.count(shown.report.accepted) })
        : t('watch.failed');
  return (
    <div className="import-watch" role="status" aria-label={t('watch.label')}>
      <div className="import-watch-row">
        <span>{text}</span>
        <button type="button" className="import-watch-close" aria-label={t('watch.dismiss')} onClick={onDismiss}>
          <Icon name="cross" />
        </button>
      </div>
      <Link to={`/intake/${shown.id}`} onClick={onDismiss}>
        {t('watch.showReport')}
      </Link>
    </div>
  );
}
