import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import type { NewClient } from './client-types.ts';
import './new-client.css';

type NewClientNoticeProps = { client: NewClient; onDone: () => void };

/** An application with a new secret, which is shown this once. */
export function NewClientNotice({ client, onDone }: NewClientNoticeProps) {
  const { t } = useTranslation('clients');
  const { clientSecret } = client;
  return (
    <section className="panel new-client" aria-labelledby="new-client-title">
      <h2 id="new-client-title">
        {t(clientSecret === null ? 'made.publicTitle' : 'made.title', { name: client.name })}
      </h2>
      <p className="soft">{t(clientSecret === null ? 'made.publicText' : 'made.text')}</p>
      {client.type === 'erp' ? null : <Line label={t('made.id')} text={client.clientId} />}
      {clientSecret === null ? null : <Line label={t('made.secret')} text={clientSecret} className="new-secret" />}
      <p className="small-text faint">
        {t(`made.use.${client.type}`)}{' '}
        <code>{client.type === 'erp' ? 'Authorization: Bearer …' : 'POST /oauth/token'}</code>
      </p>
      <div>
        <Button variant="secondary" onClick={onDone}>
          {t('made.done')}
        </Button>
      </div>
    </section>
  );
}

type LineProps = { label: string; text: string; className?: string };

function Line({ label, text, className = '' }: LineProps) {
  return (
    <div className="new-client-line">
      <span className="soft small-text">{label}</span>
      <code className={`new-client-text ${className}`}>{text}</code>
      <CopyButton text={text} />
    </div>
  );
}
