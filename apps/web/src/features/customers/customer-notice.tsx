import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import type { Customer } from './customer-types.ts';

/** Why a customer is not like others, where that is so. */
export function CustomerNotice({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  if (customer.mergedInto) {
    const { id, name } = customer.mergedInto;
    return (
      <Notice tone="warning" title={t('mergedNotice.title', { name })}>
        {t('mergedNotice.text')}{' '}
        <Link className="text-link" to={`/customers/${id}`}>
          {t('mergedNotice.show', { name })}
        </Link>
      </Notice>
    );
  }
  return customer.status === 'disabled' ? (
    <Notice tone="neutral" title={t('disabledNotice.title')}>
      {t('disabledNotice.text')}
    </Notice>
  ) : null;
}
