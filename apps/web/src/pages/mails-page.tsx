import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { MailList } from '../features/mails/mail-list.tsx';
import { useMay } from '../lib/session.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const MailDrawer = lazy(async () => ({ default: (await import('../features/mails/mail-drawer.tsx')).MailDrawer }));
const MailPage = lazy(async () => ({ default: (await import('./mail-page.tsx')).MailPage }));

/** The mails that were written, and one of them beside the list. */
export function MailsPage() {
  const { t } = useTranslation('mails');
  const { id } = useParams();
  if (!useMay('mails.read')) return <NotFoundPage />;
  return (
    <BesideList id={id} page={<MailPage />} drawer={<MailDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} />
      <MailList />
    </BesideList>
  );
}
