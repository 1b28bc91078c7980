export const roles = ['shopper', 'operator', 'auditor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Who may do what. What no role may, only a client can, by its scopes. */
const rolesByRight = {
  'own.read': ['shopper'],
  'orders.place': ['shopper', 'operator', 'admin'],
  'orders.cancel': ['shopper', 'operator', 'admin'],
  'catalog.read': ['shopper', 'operator', 'auditor', 'admin'],
  'orders.read': ['shopper', 'operator', 'auditor', 'admin'],
  'customers.read': ['operator', 'auditor', 'admin'],
  'insights.read': ['operator', 'auditor', 'admin'],
  'ledger.read': ['operator', 'auditor', 'admin'],
  'store.read': ['operator', 'auditor', 'admin'],
  'stock.read': ['operator', 'auditor', 'admin'],
  'catalog.write': ['operator', 'admin'],
  'customers.write': ['operator', 'admin'],
  'documents.read': ['operator', 'admin'],
  'orders.write': ['operator', 'admin'],
  'intake.write': ['operator', 'admin'],
  'sales.read': ['operator', 'auditor', 'admin'],
  'sales.write': [],
  'rules.propose': ['operator', 'admin'],
  'rules.write': ['admin'],
  'users.read': ['auditor', 'admin'],
  'users.write': ['admin'],
  'mails.read': ['admin'],
  'settings.write': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof rolesByRight;

export const rights = Object.keys(rolesByRight) as readonly Right[];

export function roleMay(role: Role, right: Right): boolean {
  const allowed: readonly Role[] = rolesByRight[right];
  return allowed.includes(role);
}

export function rightsOf(role: Role): Right[] {
  return rights.filter((right) => roleMay(role, right));
}
