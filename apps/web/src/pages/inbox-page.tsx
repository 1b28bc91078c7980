import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { IntakeTabs } from '../features/intake/intake-tabs.tsx';
import { SaleList } from '../features/sales/sale-list.tsx';
import { useMay } from '../lib/session.tsx';

// The list does not wait for what shows one sale.
const SaleDrawer = lazy(async () => ({ default: (await import('../features/sales/sale-drawer.tsx')).SaleDrawer }));
const SalePage = lazy(async () => ({ default: (await import('./sale-page.tsx')).SalePage }));

/** What other systems sent, and one sale beside it. */
export function InboxPage() {
  const { t } = useTranslation('sales');
  const { id } = useParams();
  return (
    <BesideList id={id} page={<SalePage />} drawer={<SaleDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <IntakeTabs />
      <SaleList emptyState={<NothingReceivedYet />} />
    </BesideList>
  );
}

function NothingReceivedYet() {
  const { t } = useTranslation('sales');
  const mayMakeKeys = useMay('users.write');
  const action = mayMakeKeys ? (
    <Link className="btn btn-primary" to="/settings/applications">
      {t('empty.makeKey')}
    </Link>
  ) : null;
  return (
    <EmptyState icon="inbox" title={t('empty.title')} action={action}>
      {t('empty.text')}
    </EmptyState>
  );
}
