import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { SignUpForm } from '../features/auth/sign-up-form.tsx';
import { useStore } from '../lib/session.tsx';

export function SignUpPage() {
  const { t } = useTranslation('auth');
  const { name } = useStore();
  const { search } = useLocation();
  return (
    <AuthCard
      title={t('createAccount')}
      lead={t('signUpLead', { store: name })}
      footer={
        <>
          {t('haveAccount')} <Link to={`/sign-in${search}`}>{t('signIn')}</Link>
        </>
      }
    >
      <SignUpForm />
    </AuthCard>
  );
}
