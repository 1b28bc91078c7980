import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { MergeForm } from '../features/customers/merge-form.tsx';
import { isolated } from '../lib/format/isolated.ts';
import { trpc } from '../lib/trpc.ts';

export function MergeCustomerPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const customer = trpc.customers.get.useQuery({ id });
  const name = customer.data?.name ?? t('customer');
  return (
    <>
      <DetailHeader list={{ to: `/customers/${id}`, label: name }} title={t('merge.title', { name: isolated(name) })} />
      <Loaded query={customer}>
        {(data) => (
          <MergeForm
            customer={data}
            onMerged={(mergedId) => void navigate(`/customers/${mergedId}`, { replace: true })}
          />
        )}
      </Loaded>
    </>
  );
}
