import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';
import { useMay, useUser } from '../../lib/session.tsx';
import { useUserChanges } from './use-user-changes.ts';
import type { User } from './user-types.ts';

const staffRoles = ['operator', 'auditor', 'admin'] as const;

/** What an admin can do with a user; nobody else sees any of it. */
export function UserActions({ user }: { user: User }) {
  const mayWrite = useMay('users.write');
  return mayWrite ? <AdminActions user={user} /> : null;
}

function AdminActions({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { id } = user;
  const isOneself = useUser().id === id;
  const changes = useUserChanges();
  const failed = Object.values(changes).find(({ error }) => error)?.error;
  return (
    <div className="stack">
      <ProblemNotice problem={failed ? problemOf(failed) : null} />
      {user.role === 'shopper' ? null : <RoleFields user={user} update={changes.update} />}
      <div className="user-actions">
        {user.status === 'invited' ? (
          <Button variant="secondary" onClick={() => changes.inviteAgain.mutate({ id })}>
            {t('action.inviteAgain')}
          </Button>
        ) : null}
        <Button variant="secondary" onClick={() => changes.endSessions.mutate({ id })}>
          {t('action.endSessions')}
        </Button>
        {user.hasSecondFactor && !isOneself ? (
          <Button variant="secondary" onClick={() => changes.removeSecondFactor.mutate({ id })}>
            {t('action.removeSecondFactor')}
          </Button>
        ) : null}
        {isOneself ? <span className="soft">{t('ownAccount')}</span> : <EndingActions user={user} changes={changes} />}
      </div>
    </div>
  );
}

type RoleFieldsProps = { user: User; update: ReturnType<typeof useUserChanges>['update'] };

function RoleFields({ user: { id, role, secondFactorRequired }, update }: RoleFieldsProps) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  return (
    <>
      <Form.Group controlId="user-role">
        <Form.Label>{t('column.role')}</Form.Label>
        <Form.Select
          value={role}
          disabled={update.isPending}
          onChange={(event) => {
            const chosen = staffRoles.find((each) => each === event.target.value);
            if (chosen) update.mutate({ id, role: chosen });
          }}
        >
          {staffRoles.map((each) => (
            <option key={each} value={each}>
              {common(`role.${each}`)}
            </option>
          ))}
        </Form.Select>
        <Form.Text>{t('roleHint')}</Form.Text>
      </Form.Group>
      <Form.Check
        type="switch"
        id="user-second-factor"
        label={t('demandFactor')}
        checked={secondFactorRequired}
        disabled={update.isPending}
        onChange={(event) => update.mutate({ id, secondFactorRequired: event.target.checked })}
      />
    </>
  );
}

type EndingActionsProps = { user: User; changes: ReturnType<typeof useUserChanges> };

/** To disable is undone by a press; to delete is asked about first. */
function EndingActions({ user: { id, status, name }, changes }: EndingActionsProps) {
  const { t } = useTranslation('users');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) {
    return (
      <>
        <span>{t('deleteQuestion', { name })}</span>
        <Button
          variant="danger"
          disabled={changes.remove.isPending}
          onClick={() => changes.remove.mutate({ id }, { onSuccess: () => void navigate('/users') })}
        >
          {t('action.delete')}
        </Button>
        <Button variant="secondary" onClick={() => setAsked(false)}>
          {t('action.keep')}
        </Button>
      </>
    );
  }
  return (
    <>
      {status === 'disabled' ? (
        <Button variant="secondary" onClick={() => changes.enable.mutate({ id })}>
          {t('action.enable')}
        </Button>
      ) : (
        <Button variant="secondary" onClick={() => changes.disable.mutate({ id })}>
          {t('action.disable')}
        </Button>
      )}
      <Button variant="secondary" onClick={() => setAsked(true)}>
        {t('action.delete')}…
      </Button>
    </>
  );
}
