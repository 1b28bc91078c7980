import { useTranslation } from 'react-i18next';
import { Loaded } from '../components/loaded.tsx';
import { SideDrawer } from '../components/side-drawer.tsx';
import { entryName } from '../features/cashback/entry-name.ts';
import { EntryStatus } from '../features/cashback/entry-status.tsx';
import { trpc } from '../lib/trpc.ts';
import { EntryDetails } from './entry-details.tsx';

/** What an order earned, beside the list it was opened from. */
export function EntryDrawer({ id }: { id: string }) {
  const { t } = useTranslation('cashback');
  const entry = trpc.cashback.getEntry.useQuery({ id });
  return (
    <SideDrawer
      title={entry.data ? t('entry', { name: entryName(entry.data) }) : t('anEntry')}
      aside={entry.data ? <EntryStatus status={entry.data.status} /> : null}
    >
      <Loaded query={entry}>{(data) => <EntryDetails entry={data} />}</Loaded>
    </SideDrawer>
  );
}
