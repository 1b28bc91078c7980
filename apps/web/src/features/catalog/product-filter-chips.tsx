import { useTranslation } from 'react-i18next';
import { AmountChip } from '../../components/amount-chip.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { TypeChip } from '../../components/type-chip.tsx';
import type { ProductFilters } from './use-product-list.ts';

type ProductFilterChipsProps = {
  filters: ProductFilters;
  onChange: (change: Readonly<Record<string, string | null>>) => void;
};

/** What the product list can be filtered by, but for the keyword. */
export function ProductFilterChips({ filters, onChange }: ProductFilterChipsProps) {
  const { t } = useTranslation('catalog');
  return (
    <>
      <TypeChip label={t('filter.type')} value={filters.type} onChange={(type) => onChange({ type })} />
      <AmountChip
        label={t('column.price')}
        bounds={{ atLeast: filters.minPrice, atMost: filters.maxPrice }}
        onChange={({ atLeast, atMost }) => onChange({ minPrice: atLeast, maxPrice: atMost })}
      />
      <ChoiceChip
        label={t('column.stock')}
        choices={stocks.map((value) => ({ value, label: t(`filter.stock.${value}`) }))}
        value={stockOf(filters)}
        onChange={(stock) => onChange({ ...anyStock, ...(stock && stockFilters[stock]) })}
      />
      <ChoiceChip
        label={t('column.status')}
        choices={statuses.map((value) => ({ value, label: t(value) }))}
        value={statusOf(filters)}
        onChange={(status) => onChange({ ...anyStatus, ...(status && statusFilters[status]) })}
      />
    </>
  );
}

const stocks = ['low', 'in', 'out'] as const;
const anyStock = { inStock: null, lowStock: null };
const stockFilters = { low: { lowStock: 'true' }, in: { inStock: 'true' }, out: { inStock: 'false' } };

function stockOf({ inStock, lowStock }: ProductFilters): (typeof stocks)[number] | null {
  if (lowStock === 'true') return 'low';
  if (inStock === null) return null;
  return inStock === 'true' ? 'in' : 'out';
}

const statuses = ['active', 'inactive', 'archived'] as const;
const anyStatus = { active: null, archived: null };
const statusFilters = { active: { active: 'true' }, inactive: { active: 'false' }, archived: { archived: 'true' } };

function statusOf({ active, archived }: ProductFilters): (typeof statuses)[number] | null {
  if (archived === 'true') return 'archived';
  if (active === null) return null;
  return active === 'true' ? 'active' : 'inactive';
}
