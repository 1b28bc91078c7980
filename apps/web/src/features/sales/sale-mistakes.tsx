import { useTranslation } from 'react-i18next';
import type { Sale } from './sale-types.ts';
import './sale-mistakes.css';

/** What the sender was answered, field by field where there is one: in the words of the API, which are English. */
export function SaleMistakes({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales');
  if (!sale.detail) return null;
  const byField = Object.entries(sale.errors ?? {});
  return (
    <div className="sale-mistakes">
      <h3>{t('answered')}</h3>
      {byField.length > 0 ? (
        <ul lang="en">
          {byField.map(([field, messages]) => (
            <li key={field}>
              <code>{field}</code> <span>{messages.join(' ')}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p lang="en">{sale.detail}</p>
      )}
    </div>
  );
}
