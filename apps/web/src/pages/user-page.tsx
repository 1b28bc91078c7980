import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { UserView } from '../features/users/user-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function UserPage() {
  const { t } = useTranslation('users');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const user = trpc.users.get.useQuery({ id });
  return (
    <>
      <DetailHeader list={{ to: `/users${search}`, label: t('title') }} title={user.data?.name ?? t('user')} />
      <Loaded query={user}>{(data) => <UserView user={data} />}</Loaded>
    </>
  );
}
