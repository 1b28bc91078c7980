import { saleRefusals, saleVerdicts } from '@tillback/rules/sales/sale-verdict';
import { useTranslation } from 'react-i18next';
import { DaysChip } from '../../components/days-chip.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { SaleListState } from './use-sale-list.ts';

type SaleFilterChipsProps = {
  filters: SaleListState['filters'];
  onChange: (changes: Readonly<Record<string, string | null>>) => void;
};

export function SaleFilterChips({ filters, onChange }: SaleFilterChipsProps) {
  const { t } = useTranslation('sales');
  const clients = trpc.auth.listClients.useQuery();
  return (
    <>
      <ChoiceChip
        label={t('column.verdict')}
        choices={saleVerdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        value={filters.verdict}
        onChange={(verdict) => onChange({ verdict })}
      />
      <ChoiceChip
        label={t('column.reason')}
        choices={saleRefusals.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={filters.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <ChoiceChip
        label={t('column.client')}
        choices={(clients.data?.items ?? []).map(({ clientId, name }) => ({ value: clientId, label: name }))}
        value={filters.clientId}
        onChange={(clientId) => onChange({ clientId })}
      />
      <DaysChip days={filters} onChange={onChange} />
    </>
  );
}
