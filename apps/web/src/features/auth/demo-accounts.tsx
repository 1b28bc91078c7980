import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { Session } from '../../lib/session.tsx';
import './demo-accounts.css';

type DemoAccountsProps = { demo: NonNullable<Session['demo']>; onChoose: (email: string) => void };

/** The demo's accounts: one press fills the form. */
export function DemoAccounts({ demo, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('auth');
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts-title">
      <h2 id="demo-accounts-title">{t('demo.title')}</h2>
      <p className="soft">{demo.password === null ? t('demo.passwordPrinted') : t('demo.fillsIn')}</p>
      <ul>
        {demo.accounts.map(({ email, role }) => (
          <li key={email}>
            <button type="button" className="demo-account" onClick={() => onChoose(email)}>
              <span>
                <span className="demo-account-role">{t(`role.${role}`)}</span>
                <span className="faint">{t(`roleLead.${role}`)}</span>
              </span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
