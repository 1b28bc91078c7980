import { useTranslation } from 'react-i18next';
import { Loaded } from '../components/loaded.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Appearance } from '../features/account/appearance.tsx';
import { ProfileForm } from '../features/account/profile-form.tsx';
import { Sessions } from '../features/account/sessions.tsx';
import { useSignOutOfAll } from '../features/auth/use-sign-out-of-all.ts';
import { trpc } from '../lib/trpc.ts';
import '../features/account/account.css';

/** One's own account: who one is here, how the pages look, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const profile = trpc.auth.me.useQuery();
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="stack">
        <Loaded query={profile}>{(data) => <ProfileForm profile={data} />}</Loaded>
        <Appearance />
        <Sessions signOutOfAll={useSignOutOfAll()} />
      </div>
    </>
  );
}
