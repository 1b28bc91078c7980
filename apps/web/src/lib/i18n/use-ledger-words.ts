import { useTranslation } from 'react-i18next';

/** What transfers and accounts are called. The ledger may have some that came after these texts: they show by their own name. */
export function useLedgerWords() {
  const { t, i18n } = useTranslation('ledger');
  const named = (group: 'kind' | 'account', name: string) =>
    i18n.exists(`${group}.${name}`, { ns: 'ledger' }) ? t(`${group}.${name}` as 'account.pending') : name;
  return {
    kindName: (kind: string) => named('kind', kind),
    accountName: (account: string) => named('account', account),
  };
}
