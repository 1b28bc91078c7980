import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../components/instant.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useStore } from '../../lib/session.tsx';
import type { Import, Undo } from './intake-types.ts';
import { UndoTotals } from './undo-totals.tsx';
import { useFailureText } from './use-file-problem.ts';
import './import-progress.css';

/** How it stands with the undoing of an import, where that was asked for. */
export function UndoState({ shown }: { shown: Import }) {
  const { undo } = shown;
  if (!undo) return null;
  if (shown.status === 'undoing') return <Undoing percent={undo.percent} />;
  if (undo.undoneAt) return <Undone undo={undo} undoneAt={undo.undoneAt} />;
  return undo.failure ? <NotUndone importId={shown.id} failure={undo.failure} /> : null;
}

/** Why, in the reader's language; what exactly is in the way, where something is, stands on the page of the undoing. */
function NotUndone({ importId, failure }: { importId: string; failure: NonNullable<Undo['failure']> }) {
  const { t, i18n } = useTranslation('undo');
  const { title, detail } = useFailureText()({ ...failure, parameters: null });
  return (
    <Notice tone="warning" title={t('failed')}>
      <p>{i18n.language === 'en' ? detail : title}</p>
      {failure.code === 'import_has_dependents' ? (
        <Link className="text-link" to={`/intake/${importId}/undo`}>
          {t('seeDependents')}
        </Link>
      ) : null}
    </Notice>
  );
}

function Undoing({ percent }: { percent: number }) {
  const { t } = useTranslation('undo');
  return (
    <section className="panel import-progress" aria-labelledby="undo-progress-title">
      <div className="import-progress-head">
        <h2 id="undo-progress-title">{t('progress')}</h2>
        <span className="import-progress-percent tabular">{percent}%</span>
      </div>
      <ProgressBar percent={percent} labelledBy="undo-progress-title" />
      <p className="faint">{t('progressText')}</p>
    </section>
  );
}

function Undone({ undo, undoneAt }: { undo: Undo; undoneAt: string }) {
  const { t } = useTranslation('undo');
  const { currency } = useStore();
  return (
    <>
      <Notice tone="neutral" title={t('undone')}>
        <Instant at={undoneAt} withTime /> {t('undoneBy', { name: undo.requestedBy })}
      </Notice>
      {undo.totals ? (
        <section className="panel" aria-labelledby="undo-totals-title">
          <div className="panel-head">
            <h2 id="undo-totals-title">{t('goesTo')}</h2>
          </div>
          <UndoTotals totals={undo.totals} currency={currency} />
        </section>
      ) : null}
    </>
  );
}
