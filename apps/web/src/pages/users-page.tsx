import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { UserList } from '../features/users/user-list.tsx';
import { useMay } from '../lib/session.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const UserDrawer = lazy(async () => ({ default: (await import('../features/users/user-drawer.tsx')).UserDrawer }));
const UserPage = lazy(async () => ({ default: (await import('./user-page.tsx')).UserPage }));

/** Who can sign in, and one of them beside the list. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const { id } = useParams();
  const mayWrite = useMay('users.write');
  if (!useMay('users.read')) return <NotFoundPage />;
  return (
    <BesideList id={id} page={<UserPage />} drawer={<UserDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')}>
        {mayWrite ? (
          <Link className="btn btn-primary" to="/users/new">
            <Icon name="plus" />
            {t('invite')}
          </Link>
        ) : null}
      </PageHeader>
      <UserList />
    </BesideList>
  );
}
