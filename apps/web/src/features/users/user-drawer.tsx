import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { UserStatus } from './user-status.tsx';
import { UserView } from './user-view.tsx';

/** A user beside the list. */
export function UserDrawer({ id }: { id: string }) {
  const { t } = useTranslation('users');
  const user = trpc.users.get.useQuery({ id });
  return (
    <SideDrawer
      title={user.data?.name ?? t('user')}
      aside={user.data ? <UserStatus status={user.data.status} /> : null}
    >
      <Loaded query={user}>{(data) => <UserView user={data} />}</Loaded>
    </SideDrawer>
  );
}
