import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { SaleSkeleton } from '../features/sales/sale-skeleton.tsx';
import { SaleVerdictBadge } from '../features/sales/sale-verdict-badge.tsx';
import { SaleView } from '../features/sales/sale-view.tsx';
import { useSaleTitle } from '../features/sales/use-sale-title.ts';
import { trpc } from '../lib/trpc.ts';

export function SalePage() {
  const { t } = useTranslation('sales');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const sale = trpc.intake.getSale.useQuery({ id });
  const titleOf = useSaleTitle();
  return (
    <>
      <DetailHeader
        list={{ to: `/intake/inbox${search}`, label: t('title') }}
        title={sale.data ? titleOf(sale.data) : t('aSale')}
        aside={sale.data ? <SaleVerdictBadge sale={sale.data} /> : null}
      />
      <Loaded query={sale} skeleton={<SaleSkeleton />}>
        {(received) => <SaleView sale={received} />}
      </Loaded>
    </>
  );
}
