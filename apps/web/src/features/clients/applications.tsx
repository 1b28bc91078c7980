import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/session.tsx';
import { ClientForm } from './client-form.tsx';
import { ClientList } from './client-list.tsx';
import type { NewClient } from './client-types.ts';
import { NewClientNotice } from './new-client.tsx';

/** What may call the API; `mayNot` stands where who looks at it may register nothing. */
export function Applications({ mayNot }: { mayNot: ReactNode }) {
  const { t } = useTranslation('clients');
  const mayChange = useMay('users.write');
  const [made, setMade] = useState<NewClient | null>(null);
  const form = made ? <NewClientNotice client={made} onDone={() => setMade(null)} /> : <ClientForm onMade={setMade} />;
  return (
    <div className="stack">
      {mayChange ? form : mayNot}
      <section className="panel" aria-labelledby="clients-title">
        <div className="panel-head">
          <div>
            <h2 id="clients-title">{t('title')}</h2>
            <p className="soft">{t('lead')}</p>
          </div>
        </div>
        <ClientList mayChange={mayChange} onRotated={setMade} />
      </section>
    </div>
  );
}
