import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { ChoosePasswordForm } from '../features/auth/choose-password-form.tsx';

/** After a reset, or an invitation, which only staff get. */
export function ChoosePasswordPage({ isInvited = false }: { isInvited?: boolean }) {
  const { t } = useTranslation('auth');
  return (
    <AuthCard title={t('choose.title')} lead={t('choose.lead')} footer={<Link to="/sign-in">{t('backToSignIn')}</Link>}>
      <ChoosePasswordForm isInvited={isInvited} />
    </AuthCard>
  );
}
