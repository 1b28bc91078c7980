import { keepPreviousData } from '@tanstack/react-query';
import { productTypes } from '@tillback/rules/cashback/product-type';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/list/row-cards.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { useStore } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Product } from './catalog-types.ts';
import { ProductStatus } from './product-status.tsx';
import { ProductStock } from './product-stock.tsx';

const sorts = ['name', '-name', 'price', '-price'] as const;

const readers = { keyword: byText, type: byOneOf(productTypes) };

/** Everything that can be sold, and what was. */
export function ProductList() {
  const { t } = useTranslation('catalog');
  const { t: common } = useTranslation();
  const list = useProductList();
  const linkTo = useBesideLink('/products');
  return (
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
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={
        <ChoiceChip
          label={t('filter.type')}
          choices={productTypes.map((value) => ({ value, label: common(`productType.${value}`) }))}
          value={list.filters.type}
          onChange={(type) => list.address.change({ type })}
        />
      }
      sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      csvPath="/products"
      canPick
      countOf="products"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="box" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useProductList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, sorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.catalog.listProducts.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.catalog.listProducts.prefetch({ ...page, cursor }),
  };
}

/** The columns of the product list, from left to right. */
function useProductColumns(): ListColumn<Product>[] {
  const { t } = useTranslation('catalog');
  const { currency } = useStore();
  const linkTo = useBesideLink('/products');
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHead: true,
      sortBy: 'name',
      cell: (product) => <Link {...linkTo(product.id)}>{product.name}</Link>,
    },
    { id: 'sku', label: t('column.sku'), cell: (product) => <span className="nowrap">{product.sku}</span> },
    { id: 'type', label: t('column.type'), cell: (product) => <ProductTypeTag type={product.type} /> },
    { id: 'status', label: t('column.status'), cell: (product) => <ProductStatus product={product} /> },
    { id: 'stock', label: t('column.stock'), isFigure: true, cell: (product) => <ProductStock product={product} /> },
    {
      id: 'createdAt',
      label: t('column.createdAt'),
      isHiddenAtFirst: true,
      cell: (product) => <Instant at={product.createdAt} />,
    },
    {
      id: 'price',
      label: t('column.price'),
      head: <MoneyHead currency={currency}>{t('column.price')}</MoneyHead>,
      isFigure: true,
      sortBy: 'price',
      cell: (product) => <Amount value={product.price} />,
    },
  ];
}
