import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import type { NewClient } from './client-types.ts';
import './new-key.css';

type NewKeyProps = { client: NewClient; onDone: () => void };

/** A key that was just made, shown this once. */
export function NewKey({ client, onDone }: NewKeyProps) {
  const { t } = useTranslation('clients');
  return (
    <section className="panel new-key" aria-labelledby="new-key-title">
      <h2 id="new-key-title">{t('made.title', { name: client.name })}</h2>
      <p className="soft">{t('made.text')}</p>
      <div className="new-key-line">
        <code className="new-key-text">{client.clientSecret}</code>
        <CopyButton text={client.clientSecret ?? ''} />
      </div>
      <p className="small-text faint">
        {t('made.use')} <code>Authorization: Bearer …</code>
      </p>
      <div>
        <Button variant="secondary" onClick={onDone}>
          {t('made.done')}
        </Button>
      </div>
    </section>
  );
}
