import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/session.tsx';
import { ClientForm } from './client-form.tsx';
import { ClientList } from './client-list.tsx';
import type { NewClient } from './client-types.ts';
import { NewKey } from './new-key.tsx';

/** The keys of other systems; `mayNot` stands where who looks at them may not make one. */
export function ApiKeys({ mayNot }: { mayNot: ReactNode }) {
  const { t } = useTranslation('clients');
  const mayMake = useMay('users.write');
  const [made, setMade] = useState<NewClient | null>(null);
  const form = made ? <NewKey client={made} onDone={() => setMade(null)} /> : <ClientForm onMade={setMade} />;
  return (
    <div className="stack">
      {mayMake ? form : mayNot}
      <section className="panel" aria-labelledby="keys-title">
        <div className="panel-head">
          <div>
            <h2 id="keys-title">{t('title')}</h2>
            <p className="soft">{t('lead')}</p>
          </div>
        </div>
        <ClientList mayRevoke={mayMake} />
      </section>
    </div>
  );
}
