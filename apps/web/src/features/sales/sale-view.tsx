import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { ParsedPanel } from './parsed-panel.tsx';
import { RawPanel } from './raw-panel.tsx';
import { SaleFacts } from './sale-facts.tsx';
import type { Sale } from './sale-types.ts';
import './sale-view.css';

/** A received sale: what became of it and why, and what was sent beside what was understood. */
export function SaleView({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales');
  return (
    <div className="sale-view">
      {sale.reason ? (
        <Notice tone="warning" title={t(`reason.${sale.reason}`)}>
          {t(`advice.${sale.reason}`)}
        </Notice>
      ) : null}
      <SaleFacts sale={sale} />
      <div className="sale-halves">
        <RawPanel raw={sale.raw} />
        <ParsedPanel sale={sale} />
      </div>
    </div>
  );
}
