import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import type { OneProduct } from './catalog-types.ts';
import { ProductStock } from './product-stock.tsx';
import { SoldLines } from './sold-lines.tsx';
import './product-view.css';

/** A product, and where it was sold. */
export function ProductView({ product }: { product: OneProduct }) {
  return (
    <div className="stack">
      <ProductFacts product={product} />
      <SoldLines product={product} />
    </div>
  );
}

/** What a product is; its picture and what it says of itself where it has any. */
export function ProductFacts({ product }: { product: OneProduct }) {
  const { t } = useTranslation('catalog');
  return (
    <div className="panel">
      {product.pictureUrl ? (
        <img className="product-picture" src={product.pictureUrl} alt="" loading="lazy" referrerPolicy="no-referrer" />
      ) : null}

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
      {product.description ? <p className="product-description">{product.description}</p> : null}
    </div>
  );
}
