import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { ConfirmEmailForm } from '../features/auth/confirm-email-form.tsx';

export function ConfirmEmailPage() {
  const { t } = useTranslation('auth');
  return (
    <AuthCard
      title={t('confirm.title')}
      lead={t('confirm.lead')}
      footer={<Link to="/sign-in">{t('backToSignIn')}</Link>}
    >
      <ConfirmEmailForm />
    </AuthCard>
  );
}
