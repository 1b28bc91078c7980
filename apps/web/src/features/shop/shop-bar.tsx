import { useTranslation } from 'react-i18next';
import { AmountChip } from '../../components/amount-chip.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { ListBar } from '../../components/list/list-bar.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { SortChip } from '../../components/list/sort-chip.tsx';
import { shopSorts, type useShopList } from './use-shop-list.ts';

/** What of the shop is shown, and in which order. */
export function ShopBar({ list }: { list: ReturnType<typeof useShopList> }) {
  const { t } = useTranslation('shop');
  const { filters, address } = list;
  return (
    <ListBar
      search={<ListSearch label={t('search')} list={list} />}
      filters={
        <>
          <AmountChip
            label={t('price')}
            bounds={{ atLeast: filters.minPrice, atMost: filters.maxPrice }}
            onChange={({ atLeast, atMost }) => address.change({ minPrice: atLeast, maxPrice: atMost })}
          />
          <ChoiceChip
            label={t('availability')}
            choices={[{ value: 'true', label: t('inStock') }]}
            value={filters.inStock}
            onChange={(inStock) => address.change({ inStock })}
          />
          <SortChip sort={list.sort} choices={shopSorts.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        </>
      }
    />
  );
}
