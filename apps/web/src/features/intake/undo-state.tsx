import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useStore } from '../../lib/session.tsx';
import type { Import, Undo } from './intake-types.ts';
import { UndoTotals } from './undo-totals.tsx';
import './import-progress.css';

/** How it stands with the undoing of an import, where that was asked for. */
export function UndoState({ shown }: { shown: Import }) {
  const { t } = useTranslation('undo');
  const { undo } = shown;
  if (!undo) return null;
  if (shown.status === 'undoing') return <Undoing percent={undo.percent} />;
  if (undo.undoneAt) return <Undone undo={undo} undoneAt={undo.undoneAt} />;
  return undo.failure ? (
    <Notice tone="warning" title={t('failed')}>
      {undo.failure.detail}
    </Notice>
  ) : null;
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
