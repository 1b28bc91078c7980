import type { RecordKind } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useMay } from '../../lib/session.tsx';
import type { Import } from './intake-types.ts';
import './undo-link.css';

/** Offers to undo an import that did something, to who may, and says how much it is. */
export function UndoLink({ shown }: { shown: Import }) {
  const { t } = useTranslation('undo');
  const offer = useOffer(shown);
  const mayUndo = useMay('intake.write');
  // One that failed may have booked some of its rows before.
  const isOver = shown.status === 'done' || (shown.status === 'failed' && shown.progress.rowsDone > 0);
  const hadEffect = isOver && !shown.dryRun;
  if (!mayUndo || !hadEffect) return null;
  if (shown.kind !== 'sales') return <NotUndone kind={shown.kind} />;
  return (
    <div>
      <Link className="btn btn-secondary undo-link" to={`/intake/${shown.id}/undo`}>
        {offer ?? t('action')}
      </Link>
    </div>
  );
}

/** What was replaced may have been replaced again since: what to do instead. */
function NotUndone({ kind }: { kind: RecordKind }) {
  const { t } = useTranslation('records');
  return <p className="undo-link soft">{t(`notUndone.${kind}`)}</p>;
}

/** Null where the import has no report. */
function useOffer({ report }: Import): string | null {
  const { t } = useTranslation('undo');
  const format = useFormat();
  if (!report) return null;
  return t('offer', {
    orders: t('orders', { count: report.orders, number: format.count(report.orders) }),
    lines: t('lines', { count: report.lines, number: format.count(report.lines) }),
    cashback: format.money(report.cashbackEarned, report.currency),
  });
}
