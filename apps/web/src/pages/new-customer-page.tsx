import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { noFields } from '../features/customers/customer-fields.ts';
import { CustomerForm } from '../features/customers/customer-form.tsx';
import { useCreateCustomer } from '../features/customers/use-customer-changes.ts';

export function NewCustomerPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const create = useCreateCustomer();
  return (
    <>
      <DetailHeader list={{ to: '/customers', label: t('title') }} title={t('new')} />
      <CustomerForm
        first={noFields}
        submitLabel={t('create')}
        cancelTo="/customers"
        isSending={create.isPending}
        error={create.error}
        send={async (input) => {
          const { id } = await create.mutateAsync(input);
          await navigate(`/customers/${id}`, { replace: true });
        }}
      />
    </>
  );
}
