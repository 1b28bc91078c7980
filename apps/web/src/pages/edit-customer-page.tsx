import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { fieldsOf } from '../features/customers/customer-fields.ts';
import { CustomerForm } from '../features/customers/customer-form.tsx';
import { useUpdateCustomer } from '../features/customers/use-customer-changes.ts';
import { isolated } from '../lib/format/isolated.ts';
import { trpc } from '../lib/trpc.ts';

export function EditCustomerPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const customer = trpc.customers.get.useQuery({ id });
  const update = useUpdateCustomer();
  const at = `/customers/${id}`;
  const name = customer.data?.name ?? t('customer');
  return (
    <>
      <DetailHeader list={{ to: at, label: name }} title={t('editTitle', { name: isolated(name) })} />
      <Loaded query={customer}>
        {(data) => (
          <CustomerForm
            first={fieldsOf(data)}
            submitLabel={t('save')}
            cancelTo={at}
            isSending={update.isPending}
            error={update.error}
            send={async (input) => {
              await update.mutateAsync({ id, ...input });
              await navigate(at, { replace: true });
            }}
          />
        )}
      </Loaded>
    </>
  );
}
