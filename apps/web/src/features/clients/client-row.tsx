import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Client } from './client-types.ts';
import { RevokeButton } from './revoke-button.tsx';
import { useScopeText } from './use-scope-text.ts';

/** A key: whose it is, what it may, and whether it was used. */
export function ClientRow({ client, mayRevoke }: { client: Client; mayRevoke: boolean }) {
  const { t } = useTranslation('clients');
  const scopeText = useScopeText();
  return (
    <li className="client-row">
      <div className="client-row-words">
        <p className="client-row-name">
          {client.name} {client.hint ? <code>…{client.hint}</code> : null}
          {client.revokedAt ? <StatusBadge tone="neutral">{t('revoked')}</StatusBadge> : null}
        </p>
        <p className="soft">
          {client.scopes.map(scopeText).join(', ')} · {t('madeBy', { name: client.createdBy })}{' '}
          <Instant at={client.createdAt} />
        </p>
        <p className="small-text faint">
          {client.lastUsedAt ? (
            <>
              {t('lastUsed')} <Instant at={client.lastUsedAt} withTime />
            </>
          ) : (
            t('neverUsed')
          )}
        </p>
      </div>
      {mayRevoke && !client.revokedAt ? <RevokeButton client={client} /> : null}
    </li>
  );
}
