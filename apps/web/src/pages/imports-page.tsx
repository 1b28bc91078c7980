import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ImportForm } from '../features/intake/import-form.tsx';
import { ImportHistory } from '../features/intake/import-history.tsx';
import { IntakeTabs } from '../features/intake/intake-tabs.tsx';

export function ImportsPage() {
  const { t } = useTranslation('intake');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <IntakeTabs />
      <div className="stack">
        <ImportForm />
        <section aria-labelledby="history-title">
          <h2 id="history-title" className="list-title">
            {t('history.title')}
          </h2>
          <ImportHistory />
        </section>
      </div>
    </>
  );
}
