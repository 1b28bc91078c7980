import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { UndoTotals as Totals } from './intake-types.ts';
import './undo-totals.css';

type UndoTotalsProps = { totals: Totals; currency: string };

/** What undoing an import takes out of the books, or took. */
export function UndoTotals({ totals, currency }: UndoTotalsProps) {
  const { t } = useTranslation('undo');
  const format = useFormat();
  return (
    <Facts className="undo-totals">
      {(['orders', 'lines', 'refunds'] as const).map((name) => (
        <Fact key={name} name={t(`total.${name}`)}>
          {format.count(totals[name])}
        </Fact>
      ))}
      {(['revenue', 'refunded', 'cashback'] as const).map((name) => (
        <Fact key={name} name={t(`total.${name}`)}>
          <Amount value={totals[name]} currency={currency} />
        </Fact>
      ))}
      {(['customers', 'products'] as const).map((name) => (
        <Fact key={name} name={t(`total.${name}`)}>
          {format.count(totals[name])}
        </Fact>
      ))}
    </Facts>
  );
}
