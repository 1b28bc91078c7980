import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { AuditList } from '../features/audit/audit-list.tsx';

const AuditDrawer = lazy(async () => ({ default: (await import('../features/audit/audit-drawer.tsx')).AuditDrawer }));
const AuditEntryPage = lazy(async () => ({ default: (await import('./audit-entry-page.tsx')).AuditEntryPage }));

/** Who did what, and one of it beside the list. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { id } = useParams();
  return (
    <BesideList id={id} page={<AuditEntryPage />} drawer={<AuditDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} />
      <AuditList />
    </BesideList>
  );
}
