import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { documentText } from '../../lib/format/document.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import { CustomerStatus } from './customer-status.tsx';
import type { Customer } from './customer-types.ts';

/** The columns of the customer list, from left to right. */
export function useCustomerColumns(): ListColumn<Customer>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { currency } = useStore();
  const linkTo = useBesideLink('/customers');
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHead: true,
      sortBy: 'name',
      cell: (customer) => (
        <Link {...linkTo(customer.id)}>
          <PersonName>{customer.name}</PersonName>
        </Link>
      ),
    },
    { id: 'email', label: t('column.email'), cell: (customer) => customer.email },
    { id: 'reference', label: t('column.reference'), cell: (customer) => customer.reference },
    {
      id: 'document',
      label: t('column.document'),
      isHiddenAtFirst: true,
      cell: (customer) => (
        <span className="tabular nowrap">{customer.document && documentText(customer.document)}</span>
      ),
    },
    { id: 'country', label: t('column.country'), cell: (customer) => customer.country },
    { id: 'status', label: t('column.status'), cell: (customer) => <CustomerStatus status={customer.status} /> },
    {
      id: 'createdAt',
      label: t('column.createdAt'),
      sortBy: 'createdAt',
      cell: (customer) => <Instant at={customer.createdAt} />,
    },
    { id: 'orders', label: t('column.orders'), isFigure: true, cell: (customer) => format.count(customer.orderCount) },
    {
      id: 'pending',
      label: t('column.pending'),
      isFigure: true,
      cell: (customer) => <Amount value={customer.pending} dashForZero />,
    },
    {
      id: 'available',
      label: t('column.available'),
      head: <MoneyHead currency={currency}>{t('column.available')}</MoneyHead>,
      isFigure: true,
      cell: (customer) => <Amount value={customer.available} dashForZero />,
    },
  ];
}
