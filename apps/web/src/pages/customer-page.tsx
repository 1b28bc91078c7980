import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { SectionLinks } from '../components/section-links.tsx';
import { CustomerActions } from '../features/customers/customer-actions.tsx';
import { CustomerFacts } from '../features/customers/customer-facts.tsx';
import { CustomerLots } from '../features/customers/customer-lots.tsx';
import { CustomerStatus } from '../features/customers/customer-status.tsx';
import { CustomerTimeline } from '../features/customers/customer-timeline.tsx';
import { CustomerTransfers } from '../features/customers/customer-transfers.tsx';
import { OrderCardList } from '../features/orders/order-card-list.tsx';
import { useOrderList } from '../features/orders/use-order-list.ts';
import { Balances } from '../features/wallet/balances.tsx';
import { trpc } from '../lib/trpc.ts';

type CustomerPageProps = { section: 'orders' | 'wallet' | 'timeline' };

/** A customer: what they have and who they are, then a section with an address of its own. */
export function CustomerPage({ section }: CustomerPageProps) {
  const { t } = useTranslation('customers');
  const { id = '' } = useParams();
  const customer = trpc.customers.get.useQuery({ id });
  const at = `/customers/${id}`;
  return (
    <>
      <DetailHeader
        list={{ to: '/customers', label: t('title') }}
        title={customer.data?.name ?? t('customer')}
        aside={customer.data ? <CustomerStatus status={customer.data.status} /> : null}
      >
        {customer.data ? <CustomerActions customer={customer.data} /> : null}
      </DetailHeader>
      <Loaded query={customer}>
        {(data) => (
          <div className="stack">
            <CustomerFacts customer={data} />
            <div>
              <SectionLinks
                label={t('sections')}
                sections={[
                  { to: at, label: t('section.orders') },
                  { to: `${at}/wallet`, label: t('section.wallet') },
                  { to: `${at}/timeline`, label: t('section.timeline') },
                ]}
              />
              {section === 'orders' ? <CustomerOrders id={id} /> : null}
              {section === 'wallet' ? <CustomerWallet id={id} /> : null}
              {section === 'timeline' ? <CustomerTimeline id={id} /> : null}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

function CustomerOrders({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  return (
    <OrderCardList
      list={useOrderList({ customerId: id })}
      emptyState={
        <EmptyState icon="receipt" title={t('noOrders.title')}>
          {t('noOrders.text')}
        </EmptyState>
      }
    />
  );
}

function CustomerWallet({ id }: { id: string }) {
  const wallet = trpc.customers.wallet.useQuery({ id });
  return (
    <div className="stack">
      <Loaded query={wallet}>{(data) => <Balances wallet={data} isOwn={false} />}</Loaded>
      <CustomerLots id={id} />
      <CustomerTransfers id={id} />
    </div>
  );
}
