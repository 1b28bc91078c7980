import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';
import { useMay } from '../../lib/session.tsx';
import type { OneProduct } from './catalog-types.ts';
import { useArchiveProduct, useRestoreProduct } from './use-product-changes.ts';

/** What can be done with a product by who may. */
export function ProductActions({ product }: { product: OneProduct }) {
  const { t } = useTranslation('catalog');
  const mayWrite = useMay('catalog.write');
  if (!mayWrite) return <span className="soft">{t('mayNot')}</span>;
  if (product.archived) return <RestoreButton id={product.id} />;
  return (
    <>
      <Link className="btn btn-secondary" to={`/products/${product.id}/edit`}>
        {t('edit')}
      </Link>
      <ArchiveButton id={product.id} />
    </>
  );
}

/** Archiving asks nothing first: restoring, which then stands in its place, undoes it. */
function ArchiveButton({ id }: { id: string }) {
  const { t } = useTranslation('catalog');
  const archive = useArchiveProduct();
  return (
    <>
      <ProblemNotice problem={archive.error ? problemOf(archive.error) : null} />
      <Button variant="secondary" disabled={archive.isPending} onClick={() => archive.mutate({ id })}>
        {t('archive')}
      </Button>
    </>
  );
}

function RestoreButton({ id }: { id: string }) {
  const { t } = useTranslation('catalog');
  const restore = useRestoreProduct();
  return (
    <>
      <ProblemNotice problem={restore.error ? problemOf(restore.error) : null} />
      <Button variant="secondary" disabled={restore.isPending} onClick={() => restore.mutate({ id })}>
        {t('restore')}
      </Button>
    </>
  );
}
