import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useMay } from '../../lib/session.tsx';
import { BulkChange } from './bulk-change.tsx';
import type { BulkChanged } from './catalog-types.ts';
import { LastBulkChange } from './last-bulk-change.tsx';
import { ProductFilterChips } from './product-filter-chips.tsx';
import { ProductStatus } from './product-status.tsx';
import { ProductStock } from './product-stock.tsx';
import { useProductColumns } from './use-product-columns.tsx';
import { productSorts, useProductList } from './use-product-list.ts';

/** Everything that can be sold, and what was. */
export function ProductList() {
  const { t } = useTranslation('catalog');
  const list = useProductList();
  const linkTo = useBesideLink('/products');
  const mayWrite = useMay('catalog.write');
  const [last, setLast] = useState<BulkChanged | null>(null);
  return (
    <>
      {last ? <LastBulkChange key={last.id} done={last} onGone={() => setLast(null)} /> : null}
      <ListView
        name="products"
        caption={t('title')}
        list={list}
        columns={useProductColumns()}
        card={(product) => (
          <RowCard
            link={linkTo(product.id)}
            name={product.name}
            figure={<Amount value={product.price} currency={product.currency} />}
            lead={product.sku}
            badges={<ProductStatus product={product} />}
            foot={
              <>
                {t('column.stock')} <ProductStock product={product} />
              </>
            }
          />
        )}
        linkTo={linkTo}
        search={<ListSearch label={t('keyword')} list={list} />}
        filters={<ProductFilterChips filters={list.filters} onChange={list.address.change} />}
        sorts={productSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        exportPath="/products"
        canPick
        pickedActions={mayWrite ? (ids) => <BulkChange chosen={{ ids: [...ids] }} onDone={setLast} /> : undefined}
        matchingActions={mayWrite ? <BulkChange chosen={{ matching: list.matching }} onDone={setLast} /> : undefined}
        countOf="products"
        nothingFound={t('nothingFound')}
        emptyState={
          <EmptyState icon="box" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        }
      />
    </>
  );
}
