import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { AuditView } from '../features/audit/audit-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function AuditEntryPage() {
  const { t } = useTranslation('audit');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const entry = trpc.audit.get.useQuery({ id });
  return (
    <>
      <DetailHeader list={{ to: `/audit${search}`, label: t('title') }} title={entry.data?.action ?? t('entry')} />
      <Loaded query={entry}>{(data) => <AuditView entry={data} />}</Loaded>
    </>
  );
}
