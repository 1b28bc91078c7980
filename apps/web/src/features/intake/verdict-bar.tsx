import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ImportReport } from './intake-types.ts';

const verdicts = ['accepted', 'unchanged', 'partial', 'refused'] as const;

/** How many rows met which verdict: a bar, and the same in words. */
export function VerdictBar({ report }: { report: ImportReport }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const met = verdicts.filter((verdict) => report[verdict] > 0);
  return (
    <div className="verdicts">
      <div className="verdict-bar" aria-hidden="true">
        {met.map((verdict) => (
          <span key={verdict} className={`verdict-${verdict}`} style={{ flexGrow: report[verdict] }} />
        ))}
      </div>
      <ul className="verdict-list tabular">
        {met.map((verdict) => (
          <li key={verdict}>
            <span className={`verdict-dot verdict-${verdict}`} aria-hidden="true" />
            <strong>{format.count(report[verdict])}</strong> {t(`verdictOfRows.${verdict}`, { count: report[verdict] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
