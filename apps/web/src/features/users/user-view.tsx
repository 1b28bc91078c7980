import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact, Facts } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { UserActions } from './user-actions.tsx';
import { factorOf } from './user-list.tsx';
import type { User } from './user-types.ts';
import './user-view.css';

/** Someone who can sign in, and what can be done about it. */
export function UserView({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  return (
    <div className="stack">
      <div className="panel">
        <Facts>
          <Fact name={t('column.email')}>{user.email}</Fact>
          <Fact name={t('column.role')}>{common(`role.${user.role}`)}</Fact>
          <Fact name={t('column.factor')}>{t(`factor.${factorOf(user)}`)}</Fact>
          <Fact name={t('column.createdAt')}>
            <Instant at={user.createdAt} withTime />
          </Fact>
          {user.customerId ? (
            <Fact name={t('customer')}>
              <Link className="text-link" to={`/customers/${user.customerId}`}>
                {t('openCustomer')}
              </Link>
            </Fact>
          ) : null}
          <Fact name={t('audit')}>
            <Link className="text-link" to={`/audit?keyword=${user.id}`}>
              {t('openAudit')}
            </Link>
          </Fact>
        </Facts>
      </div>
      <div className="panel user-panel">
        <UserActions user={user} />
      </div>
    </div>
  );
}
