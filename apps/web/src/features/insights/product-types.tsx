import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useTypeLabel } from '../../lib/i18n/use-type-label.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { ordersOf } from './orders-of.ts';
import type { Range } from './range.ts';
import { Ranking } from './ranking.tsx';

type ProductTypesProps = { types: Outputs['insights']['productTypes']; range: Range };

/** What each product type brought, and its share. */
export function ProductTypes({ types, range }: ProductTypesProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const typeLabel = useTypeLabel();
  const ranked = types.items.map((sold) => ({
    ...sold,
    key: sold.type,
    name: typeLabel(sold.type),
    to: ordersOf({ type: sold.type }, range),
    detail: t('sold', { count: sold.quantity, number: format.count(sold.quantity) }),
  }));
  return <Ranking items={ranked} currency={types.currency} withShares />;
}
