import { useTranslation } from 'react-i18next';
import { AuthCard } from '../components/auth-card.tsx';
import { SecondFactor } from '../features/account/second-factor.tsx';
import { useSignOut } from '../features/auth/use-sign-out.ts';
import '../features/account/account.css';

/** Who must have a second factor adds one before anything else. */
export function SecondFactorFirst() {
  const { t } = useTranslation('account');
  const signOut = useSignOut();
  return (
    <AuthCard
      title={t('factor.firstTitle')}
      lead={t('factor.firstLead')}
      footer={
        <button type="button" className="btn btn-link" onClick={() => signOut.mutate()}>
          {t('factor.signOut')}
        </button>
      }
    >
      <SecondFactor since={null} />
    </AuthCard>
  );
}
