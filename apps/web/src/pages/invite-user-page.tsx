import { useTranslation } from 'react-i18next';
import { DetailHeader } from '../components/detail-header.tsx';
import { InviteForm } from '../features/users/invite-form.tsx';
import { useMay } from '../lib/session.tsx';
import { NotFoundPage } from './not-found-page.tsx';

export function InviteUserPage() {
  const { t } = useTranslation('users');
  if (!useMay('users.write')) return <NotFoundPage />;
  return (
    <>
      <DetailHeader list={{ to: '/users', label: t('title') }} title={t('invite')} />
      <InviteForm />
    </>
  );
}
