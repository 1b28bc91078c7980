import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../lib/session.tsx';
import type { Customer } from './customer-types.ts';
import { useDisableCustomer, useEnableCustomer } from './use-customer-changes.ts';

/** What can be done with a customer by who may. */
export function CustomerActions({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const mayWrite = useMay('customers.write');
  if (customer.status === 'merged' || customer.status === 'archived') return null;
  if (!mayWrite) return <span className="soft">{t('mayNot')}</span>;
  return (
    <>
      <Link className="btn btn-secondary" to={`/customers/${customer.id}/edit`}>
        {t('edit')}
      </Link>
      {customer.status === 'active' ? (
        <Link className="btn btn-secondary" to={`/customers/${customer.id}/merge`}>
          {t('merge.action')}
        </Link>
      ) : null}
      {customer.status === 'active' ? <DisableButton id={customer.id} /> : <EnableButton id={customer.id} />}
    </>
  );
}

function DisableButton({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const disable = useDisableCustomer();
  return (
    <Button variant="secondary" disabled={disable.isPending} onClick={() => disable.mutate({ id })}>
      {t('disable')}
    </Button>
  );
}

function EnableButton({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const enable = useEnableCustomer();
  return (
    <Button variant="secondary" disabled={enable.isPending} onClick={() => enable.mutate({ id })}>
      {t('enable')}
    </Button>
  );
}
