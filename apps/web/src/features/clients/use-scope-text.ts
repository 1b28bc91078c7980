import type { Scope } from '@tillback/rules/access/scopes';
import { useTranslation } from 'react-i18next';

// A colon in the name of a text would be read as the end of its namespace.
const nameOf = {
  'sales:write': 'sendSales',
  'sales:read': 'readSales',
  'catalog:read': 'readCatalog',
  'catalog:write': 'writeCatalog',
  'orders:read': 'readOrders',
  'orders:write': 'writeOrders',
  'customers:read': 'readCustomers',
  'customers:write': 'writeCustomers',
  'insights:read': 'readInsights',
  'ledger:read': 'readLedger',
  'wallet:read': 'readWallet',
  'account:read': 'readAccount',
  'account:write': 'writeAccount',
} as const satisfies Record<Scope, string>;

/** What a client may do, in words. */
export function useScopeText(): (scope: Scope) => string {
  const { t } = useTranslation('clients');
  return (scope) => t(`scope.${nameOf[scope]}`);
}
