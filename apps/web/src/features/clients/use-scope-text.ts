import type { Scope } from '@tillback/rules/access/scopes';
import { useTranslation } from 'react-i18next';

// A colon in the name of a text would be read as the end of its namespace.
const nameOf = { 'sales:write': 'sendSales', 'sales:read': 'readSales' } as const satisfies Record<Scope, string>;

/** What a key may do, in words. */
export function useScopeText(): (scope: Scope) => string {
  const { t } = useTranslation('clients');
  return (scope) => t(`scope.${nameOf[scope]}`);
}
