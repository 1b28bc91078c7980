import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { entryName } from '../features/cashback/entry-name.ts';
import { EntryStatus } from '../features/cashback/entry-status.tsx';
import { trpc } from '../lib/trpc.ts';
import { EntryDetails } from './entry-details.tsx';

export function EntryPage() {
  const { t } = useTranslation('cashback');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const entry = trpc.cashback.getEntry.useQuery({ id });
  return (
    <>
      <DetailHeader
        list={{ to: `/cashback${search}`, label: t('title') }}
        title={entry.data ? t('entry', { name: entryName(entry.data) }) : t('anEntry')}
        aside={entry.data ? <EntryStatus status={entry.data.status} /> : null}
      />
      <Loaded query={entry}>{(data) => <EntryDetails entry={data} />}</Loaded>
    </>
  );
}
