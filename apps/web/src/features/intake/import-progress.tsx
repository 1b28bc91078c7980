import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Import } from './intake-types.ts';
import './import-progress.css';

const stepsOfSales = ['reading', 'sales', 'returns', 'confirming', 'checking'] as const;
const stepsOfRecords = ['reading', 'sales', 'checking'] as const;

/** How far an import is: in percent, rows, rows a second and time left, and at which step. */
export function ImportProgress({ shown }: { shown: Import }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const { percent, rowsDone, rowsTotal, rowsPerSecond, secondsLeft } = shown.progress;
  const wholePercent = Math.floor(percent);
  const done = format.count(rowsDone);
  return (
    <section className="panel import-progress" aria-labelledby="import-progress-title">
      <div className="import-progress-head">
        <h2 id="import-progress-title">{t('progress.title')}</h2>
        <span className="import-progress-percent tabular">{wholePercent}%</span>
      </div>
      <ProgressBar percent={wholePercent} labelledBy="import-progress-title" />
      <div className="import-progress-words soft tabular">
        <span>
          {rowsTotal === null
            ? t('rowCount', { count: rowsDone, number: done })
            : t('progress.rowsOf', { count: rowsTotal, done, total: format.count(rowsTotal) })}
        </span>
        {rowsPerSecond === null ? null : (
          <span>{t('progress.rate', { rate: format.count(Math.round(rowsPerSecond)) })}</span>
        )}
        {secondsLeft === null ? null : <span>{t('progress.left', { time: format.duration(secondsLeft) })}</span>}
      </div>
      <Steps kind={shown.kind} present={shown.step} />
      <p className="faint">{t('progress.mayLeave')}</p>
    </section>
  );
}

function Steps({ kind, present }: { kind: Import['kind']; present: Import['step'] }) {
  const { t } = useTranslation(['intake', 'records']);
  const steps = kind === 'sales' ? stepsOfSales : stepsOfRecords;
  const reached = steps.findIndex((step) => step === present);
  return (
    <ol className="import-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < reached ? 'import-step-done' : undefined}
          aria-current={index === reached && 'step'}
        >
          <span className="import-step-mark">{index < reached ? <Icon name="check" /> : index + 1}</span>
          {kind !== 'sales' && step === 'sales' ? t(`records:step.${kind}`) : t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
