import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { fieldsOf } from '../features/catalog/product-fields.ts';
import { ProductForm } from '../features/catalog/product-form.tsx';
import { useUpdateProduct } from '../features/catalog/use-product-changes.ts';
import { isolated } from '../lib/format/isolated.ts';
import { useFormat } from '../lib/i18n/use-format.ts';
import { problemOf } from '../lib/problem.ts';
import { trpc } from '../lib/trpc.ts';

/**
 * What is saved is based on what was shown: who saves after somebody else hears it and overwrites nothing. What the other one
 * saved comes into the form beside what was typed, to be looked over and saved.
 */
export function EditProductPage() {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const format = useFormat();
  const { id = '' } = useParams();
  // What the form began with stays what it is based on, whatever is read meanwhile.
  const product = trpc.catalog.getProduct.useQuery({ id }, { staleTime: Number.POSITIVE_INFINITY });
  const update = useUpdateProduct();
  const isOutdated = problemOf(update.error).code === 'version_mismatch';
  const at = `/products/${id}`;
  const name = product.data?.name ?? t('product');
  return (
    <>
      <DetailHeader list={{ to: at, label: name }} title={t('editTitle', { name: isolated(name) })} />
      <Loaded query={product}>
        {(data) => (
          <ProductForm
            first={fieldsOf(data, format.typedAmount)}
            withStock={false}
            submitLabel={t('save')}
            cancelTo={at}
            isSending={update.isPending}
            error={isOutdated ? null : update.error}
            notice={
              isOutdated ? (
                <Notice tone="warning" title={t('changedMeanwhile.title')}>
                  {t('changedMeanwhile.text')}
                </Notice>
              ) : null
            }
            send={async ({ stock: _stock, ...input }) => {
              await update.mutateAsync(
                { id, version: data.version, ...input },
                { onError: (error) => readAnew(error, product.refetch) },
              );
              await navigate(at, { replace: true });
            }}
          />
        )}
      </Loaded>
    </>
  );
}

function readAnew(error: unknown, read: () => unknown): void {
  if (problemOf(error).code === 'version_mismatch') read();
}
