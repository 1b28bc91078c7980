import { orderChannels, orderOwings, orderStatuses, refundStates } from '@tillback/rules/orders/order-state';
import { useTranslation } from 'react-i18next';
import { AmountChip } from '../../components/amount-chip.tsx';
import { ClearableChip } from '../../components/clearable-chip.tsx';
import { DaysChip } from '../../components/days-chip.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { TypeChip } from '../../components/type-chip.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { OrderListState } from './use-order-list.ts';

type OrderFilterChipsProps = {
  filters: OrderListState['filters'];
  onChange: (changes: Readonly<Record<string, string | null>>) => void;
};

export function OrderFilterChips({ filters, onChange }: OrderFilterChipsProps) {
  const { t } = useTranslation('orders');
  return (
    <>
      <ChoiceChip
        label={t('filter.status')}
        choices={orderStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
      <ChoiceChip
        label={t('filter.owing')}
        choices={orderOwings.map((value) => ({ value, label: t(`owing.${value}`) }))}
        value={filters.owing}
        onChange={(owing) => onChange({ owing })}
      />
      <ChoiceChip
        label={t('filter.refunded')}
        choices={refundStates.map((value) => ({ value, label: t(`refunded.${value}`) }))}
        value={filters.refunded}
        onChange={(refunded) => onChange({ refunded })}
      />
      <ChoiceChip
        label={t('filter.channel')}
        choices={orderChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={filters.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <TypeChip label={t('filter.type')} value={filters.type} onChange={(type) => onChange({ type })} />
      <AmountChip
        label={t('filter.total')}
        bounds={{ atLeast: filters.minTotal, atMost: filters.maxTotal }}
        onChange={({ atLeast, atMost }) => onChange({ minTotal: atLeast, maxTotal: atMost })}
      />
      <DaysChip days={filters} onChange={onChange} />
      {filters.customerId ? (
        <CustomerChip id={filters.customerId} onClear={() => onChange({ customerId: null })} />
      ) : null}
      {filters.productId ? <ProductChip id={filters.productId} onClear={() => onChange({ productId: null })} /> : null}
    </>
  );
}

type NamedChipProps = { id: string; onClear: () => void };

function CustomerChip({ id, onClear }: NamedChipProps) {
  const { t } = useTranslation('orders');
  const customer = trpc.customers.get.useQuery({ id });
  return <ClearableChip label={t('column.customer')} value={customer.data?.name ?? '…'} onClear={onClear} />;
}

function ProductChip({ id, onClear }: NamedChipProps) {
  const { t } = useTranslation('orders');
  const product = trpc.catalog.getProduct.useQuery({ id });
  return <ClearableChip label={t('filter.product')} value={product.data?.name ?? '…'} onClear={onClear} />;
}
