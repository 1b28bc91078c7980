import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Import } from './intake-types.ts';
import { madeOf } from './records/made-of.ts';

/** What an import brought, in the things of its kind: orders, or how many products or customers it added and changed. */
export function ImportMade({ shown: { kind, report } }: { shown: Pick<Import, 'kind' | 'report'> }) {
  const { t } = useTranslation(['intake', 'records']);
  const format = useFormat();
  if (!report) return null;
  if (kind === 'sales') {
    return t('madeOrders', { count: report.orders, number: format.count(report.orders) });
  }
  const { added, changed } = madeOf(kind, report);
  return t('records:made', { added: format.count(added), changed: format.count(changed) });
}
