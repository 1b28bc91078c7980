import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <div className="panel">
        <EmptyState
          icon="search"
          title={t('notFound.heading')}
          action={
            <Link className="btn btn-secondary" to="/">
              {t('notFound.goHome')}
            </Link>
          }
        >
          {t('notFound.text')}
        </EmptyState>
      </div>
    </>
  );
}
