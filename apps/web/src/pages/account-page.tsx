import { useTranslation } from 'react-i18next';
import { Loaded } from '../components/loaded.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Appearance } from '../features/account/appearance.tsx';
import { EmailForm } from '../features/account/email-form.tsx';
import { PasswordForm } from '../features/account/password-form.tsx';
import { ProfileForm } from '../features/account/profile-form.tsx';
import { SecondFactor } from '../features/account/second-factor.tsx';
import { SessionList } from '../features/account/session-list.tsx';
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
        <EmailForm />
        <PasswordForm hasSecondFactor={typeof profile.data?.secondFactorSince === 'string'} />
        <Loaded query={profile}>{(data) => <SecondFactor since={data.secondFactorSince} />}</Loaded>
        <SessionList signOutOfAll={useSignOutOfAll()} />
      </div>
    </>
  );
}
