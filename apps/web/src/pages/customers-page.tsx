import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CustomerList } from '../features/customers/customer-list.tsx';
import { useMay } from '../lib/session.tsx';

const CustomerDrawer = lazy(async () => ({
  default: (await import('../features/customers/customer-drawer.tsx')).CustomerDrawer,
}));
const CustomerPage = lazy(async () => ({ default: (await import('./customer-page.tsx')).CustomerPage }));

/** The customers, and one of them beside the list. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const { id } = useParams();
  const mayWrite = useMay('customers.write');
  const mayImport = useMay('intake.write');
  return (
    <BesideList id={id} page={<CustomerPage section="orders" />} drawer={<CustomerDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')}>
        {mayImport ? (
          <Link className="btn btn-secondary" to="/intake?kind=customers">
            <Icon name="upload" />
            {t('import')}
          </Link>
        ) : null}
        {mayWrite ? (
          <Link className="btn btn-primary" to="/customers/new">
            <Icon name="plus" />
            {t('new')}
          </Link>
        ) : null}
      </PageHeader>
      <CustomerList />
    </BesideList>
  );
}
