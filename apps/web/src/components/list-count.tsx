import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/i18n/use-format.ts';

/** What is counted, by the name of its text. */
export type Counted =
  | 'orders'
  | 'rows'
  | 'customers'
  | 'products'
  | 'entries'
  | 'transfers'
  | 'auditEntries'
  | 'signUps'
  | 'rewards'
  | 'sales'
  | 'imports'
  | 'events'
  | 'movements'
  | 'users'
  | 'mails';

type ListCountProps = { total: number | undefined; isAtLeast: boolean | undefined; of: Counted };

/** "8,126 orders", or "more than 10,000 orders" where the server counts no further. */
export function ListCount({ total, isAtLeast, of }: ListCountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total === undefined) return null;
  const text = t(`count.${of}`, { count: total, number: format.count(total) });
  return <span className="nowrap">{isAtLeast ? t('atLeast', { text }) : text}</span>;
}
