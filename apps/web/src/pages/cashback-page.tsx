import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { EntryList } from '../features/cashback/entry-list.tsx';

const EntryDrawer = lazy(async () => ({ default: (await import('./entry-drawer.tsx')).EntryDrawer }));
const EntryPage = lazy(async () => ({ default: (await import('./entry-page.tsx')).EntryPage }));

/** What orders earned, and one of it beside the list. */
export function CashbackPage() {
  const { t } = useTranslation('cashback');
  const { id } = useParams();
  return (
    <BesideList id={id} page={<EntryPage />} drawer={<EntryDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} />
      <EntryList />
    </BesideList>
  );
}
