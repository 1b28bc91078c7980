import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import type { Product } from './catalog-types.ts';
import { ProductStock } from './product-stock.tsx';
import { SoldLines } from './sold-lines.tsx';

/** A product, and where it was sold. */
export function ProductView({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  return (
    <div className="stack">
      <div className="panel">
        <FigureFacts>
          <Fact name={t('column.price')}>
            <Amount value={product.price} currency={product.currency} />
          </Fact>
          <Fact name={t('column.stock')}>
            <ProductStock product={product} />
          </Fact>
        </FigureFacts>
        <Facts>
          <Fact name={t('column.sku')}>{product.sku}</Fact>
          <Fact name={t('column.type')}>
            <ProductTypeTag type={product.type} />
          </Fact>
          <Fact name={t('column.createdAt')}>
            <Instant at={product.createdAt} withTime />
          </Fact>
          <Fact name={t('column.updatedAt')}>
            <Instant at={product.updatedAt} withTime />
          </Fact>
          <IdFact name={t('id')} id={product.id} />
        </Facts>
      </div>
      <SoldLines product={product} />
    </div>
  );
}
