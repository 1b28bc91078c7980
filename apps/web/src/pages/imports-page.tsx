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
        <section className="panel" aria-labelledby="history-title">
          <div className="panel-head">
            <h2 id="history-title">{t('history.title')}</h2>
          </div>
          <ImportHistory />
        </section>
      </div>
    </>
  );
}
