import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { SignInForm } from '../features/auth/sign-in-form.tsx';
import { useStore } from '../lib/session.tsx';

export function SignInPage() {
  const { t } = useTranslation('auth');
  const { name } = useStore();
  const { search } = useLocation();
  return (
    <AuthCard
      title={t('signInTo', { store: name })}
      footer={
        <>
          {t('newHere')} <Link to={`/signup${search}`}>{t('createAccount')}</Link>
        </>
      }
    >
      <SignInForm />
    </AuthCard>
  );
}
