import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { ForgotPasswordForm } from '../features/auth/forgot-password-form.tsx';

export function ForgotPasswordPage() {
  const { t } = useTranslation('auth');
  return (
    <AuthCard title={t('forgot.title')} lead={t('forgot.lead')} footer={<Link to="/sign-in">{t('backToSignIn')}</Link>}>
      <ForgotPasswordForm />
    </AuthCard>
  );
}
