import { orderChannels, orderStatuses, refundStates } from '@tillback/rules/orders/order-state';
import { useTranslation } from 'react-i18next';
import { DaysChip } from '../../components/days-chip.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
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
      <DaysChip days={filters} onChange={onChange} />
    </>
  );
}
