import type { RecordKind } from '@tillback/rules/intake/record-mapping';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Import, ImportReport as Report } from './intake-types.ts';
import { madeOf } from './records/made-of.ts';
import { VerdictBar } from './verdict-bar.tsx';
import './import-report.css';

/** What an import did, or would have done, and whether the books agree with it. */
export function ImportReport({ shown: { kind, dryRun }, report }: { shown: Import; report: Report }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  return (
    <>
      {dryRun ? null : kind === 'sales' ? <Checks report={report} /> : <StockCheck isRight={report.balancesMatch} />}
      <section className="panel" aria-labelledby="report-title">
        <div className="panel-head">
          <h2 id="report-title">{t('report.title')}</h2>
          <span className="soft tabular">
            {t('report.took', {
              count: report.rows,
              rows: format.count(report.rows),
              time: format.duration(report.secondsTaken),
            })}
          </span>
        </div>
        <VerdictBar report={report} />
        <dl className="report-figures">
          {kind === 'sales' ? <SalesFigures report={report} /> : <RecordFigures kind={kind} report={report} />}
        </dl>
      </section>
    </>
  );
}

function SalesFigures({ report }: { report: Report }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const money = (value: string) => <Amount value={value} currency={report.currency} />;
  return (
    <>
      <Figure name={t('report.orders')}>{format.count(report.orders)}</Figure>
      <Figure name={t('report.lines')}>{format.count(report.lines)}</Figure>
      <Figure name={t('report.revenue')}>{money(report.revenue)}</Figure>
      <Figure name={t('report.refunded')}>{money(report.refunded)}</Figure>
      <Figure name={t('report.cashbackEarned')}>{money(report.cashbackEarned)}</Figure>
      <Figure name={t('report.cashbackTakenBack')}>{money(report.cashbackTakenBack)}</Figure>
      <Figure name={t('report.cashbackConfirmed')}>{money(report.cashbackConfirmed)}</Figure>
      <Figure name={t('report.returnLinesWhole')}>{format.count(report.returnLinesWhole)}</Figure>
      <Figure name={t('report.returnLinesPart')}>{format.count(report.returnLinesPart)}</Figure>
      <Figure name={t('report.customersNew')}>{format.count(report.customersNew)}</Figure>
      <Figure name={t('report.productsNew')}>{format.count(report.productsNew)}</Figure>
    </>
  );
}

function RecordFigures({ kind, report }: { kind: RecordKind; report: Report }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { added, changed } = madeOf(kind, report);
  return (
    <>
      <Figure name={t(`added.${kind}`)}>{format.count(added)}</Figure>
      <Figure name={t(`changed.${kind}`)}>{format.count(changed)}</Figure>
    </>
  );
}

function StockCheck({ isRight }: { isRight: boolean }) {
  const { t } = useTranslation('records');
  return (
    <Notice tone={isRight ? 'positive' : 'negative'} title={t(isRight ? 'stock.matches' : 'stock.differs')}>
      {t('stock.text')}
    </Notice>
  );
}

function Checks({ report }: { report: Report }) {
  const { t } = useTranslation('intake');
  return (
    <div className="report-checks">
      <Notice
        tone={report.balancesMatch ? 'positive' : 'negative'}
        title={report.balancesMatch ? t('report.balancesMatch') : t('report.balancesDiffer')}
      >
        {t('report.balancesText')}
      </Notice>
      <Notice
        tone={report.recountMatches ? 'positive' : 'negative'}
        title={report.recountMatches ? t('report.recountMatches') : t('report.recountDiffers')}
      >
        {t('report.recountText')}
      </Notice>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
