import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerStatus } from './customer-status.tsx';
import { CustomerTimeline } from './customer-timeline.tsx';

/** A customer in short beside the list; the page has the rest. */
export function CustomerDrawer({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const { search } = useLocation();
  const customer = trpc.customers.get.useQuery({ id });
  return (
    <SideDrawer
      title={customer.data?.name ?? t('customer')}
      aside={customer.data ? <CustomerStatus status={customer.data.status} /> : null}
    >
      <Loaded query={customer}>
        {(data) => (
          <div className="stack">
            <CustomerFacts customer={data} />
            <div>
              <Link className="btn btn-secondary" to={`/customers/${id}${search}`}>
                {t('openPage')}
              </Link>
            </div>
            <CustomerTimeline id={id} />
          </div>
        )}
      </Loaded>
    </SideDrawer>
  );
}
