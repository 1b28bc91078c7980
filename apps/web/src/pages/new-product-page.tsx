import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { noFields } from '../features/catalog/product-fields.ts';
import { ProductForm } from '../features/catalog/product-form.tsx';
import { useCreateProduct } from '../features/catalog/use-product-changes.ts';
import { useProductTypes } from '../lib/use-product-types.ts';

export function NewProductPage() {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const create = useCreateProduct();
  const types = useProductTypes();
  return (
    <>
      <DetailHeader list={{ to: '/products', label: t('title') }} title={t('new')} />
      <Loaded query={types}>
        {({ items: [type] }) => (
          <ProductForm
            first={{ ...noFields, type: type?.name ?? '' }}
            withStock
            submitLabel={t('create')}
            cancelTo="/products"
            isSending={create.isPending}
            error={create.error}
            send={async (input) => {
              const { id } = await create.mutateAsync(input);
              await navigate(`/products/${id}`, { replace: true });
            }}
          />
        )}
      </Loaded>
    </>
  );
}
