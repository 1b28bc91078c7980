import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ClientActions } from './client-actions.tsx';
import type { Client, NewClient } from './client-types.ts';
import { useScopeText } from './use-scope-text.ts';

type ClientRowProps = { client: Client; mayChange: boolean; onRotated: (client: NewClient) => void };

/** An application: what it is and may, by which secrets, and whether it was used. */
export function ClientRow({ client, mayChange, onRotated }: ClientRowProps) {
  const { t } = useTranslation('clients');
  const scopeText = useScopeText();
  return (
    <li className="client-row">
      <div className="client-row-words">
        <p className="client-row-name">
          {client.name} {client.hint ? <code>…{client.hint}</code> : null}
          <StatusBadge tone="neutral">{t(`type.${client.type}`)}</StatusBadge>
          {client.revokedAt ? <StatusBadge tone="negative">{t('revoked')}</StatusBadge> : null}
        </p>
        <p className="soft">{client.scopes.map(scopeText).join(' · ')}</p>
        {client.type === 'confidential' ? (
          <p className="small-text soft">{client.grants.map((grant) => t(`grant.${grant}`)).join(' · ')}</p>
        ) : null}
        <EndingSecrets client={client} />
        <p className="small-text faint">
          {t('madeBy', { name: client.createdBy })} <Instant at={client.createdAt} /> ·{' '}
          {client.lastUsedAt ? (
            <>
              {t('lastUsed')} <Instant at={client.lastUsedAt} withTime />
            </>
          ) : (
            t('neverUsed')
          )}
        </p>
      </div>
      {mayChange && !client.revokedAt ? <ClientActions client={client} onRotated={onRotated} /> : null}
    </li>
  );
}

/** Secrets that were replaced and live on for a while. */
function EndingSecrets({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  return client.secrets.map(({ hint, endsAt }) =>
    endsAt === null || client.revokedAt ? null : (
      <p key={hint} className="small-text soft">
        {t('endsSoon', { hint })} <Instant at={endsAt} withTime />
      </p>
    ),
  );
}
