import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import type { Product } from './catalog-types.ts';
import { ProductStatus } from './product-status.tsx';
import { ProductStock } from './product-stock.tsx';

/** The columns of the product list, from left to right. */
export function useProductColumns(): ListColumn<Product>[] {
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
