import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { ChoosePasswordForm } from '../features/auth/choose-password-form.tsx';

export function ChoosePasswordPage() {
  const { t } = useTranslation('auth');
  return (
    <AuthCard title={t('choose.title')} lead={t('choose.lead')} footer={<Link to="/sign-in">{t('backToSignIn')}</Link>}>
      <ChoosePasswordForm />
    </AuthCard>
  );
}
