import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { ordersOf } from './orders-of.ts';
import type { Range } from './range.ts';
import { Ranking } from './ranking.tsx';

type TopCustomersProps = { customers: Outputs['insights']['topCustomers']; range: Range };

/** Who bought for most. */
export function TopCustomers({ customers, range }: TopCustomersProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const ranked = customers.items.map((customer) => ({
    ...customer,
    key: customer.customerId,
    name: <bdi>{customer.name}</bdi>,
    to: ordersOf({ customerId: customer.customerId }, range),
    detail: t('ordersOf', { count: customer.orders, number: format.count(customer.orders) }),
  }));
  return <Ranking items={ranked} currency={customers.currency} />;
}
