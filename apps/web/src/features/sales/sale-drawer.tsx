import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { SaleSkeleton } from './sale-skeleton.tsx';
import { SaleVerdictBadge } from './sale-verdict-badge.tsx';
import { SaleView } from './sale-view.tsx';
import { useSaleTitle } from './use-sale-title.ts';

/** A received sale beside the inbox. */
export function SaleDrawer({ id }: { id: string }) {
  const { t } = useTranslation('sales');
  const sale = trpc.intake.getSale.useQuery({ id });
  const titleOf = useSaleTitle();
  return (
    <SideDrawer
      title={sale.data ? titleOf(sale.data) : t('aSale')}
      aside={sale.data ? <SaleVerdictBadge sale={sale.data} /> : null}
    >
      <Loaded query={sale} skeleton={<SaleSkeleton />}>
        {(received) => <SaleView sale={received} />}
      </Loaded>
    </SideDrawer>
  );
}
