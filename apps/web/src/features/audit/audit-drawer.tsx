import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { AuditView } from './audit-view.tsx';

/** An entry of the audit beside the list it was opened from. */
export function AuditDrawer({ id }: { id: string }) {
  const { t } = useTranslation('audit');
  const entry = trpc.audit.get.useQuery({ id });
  return (
    <SideDrawer title={entry.data?.action ?? t('entry')}>
      <Loaded query={entry}>{(data) => <AuditView entry={data} />}</Loaded>
    </SideDrawer>
  );
}
