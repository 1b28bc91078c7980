import type { Role } from '@tillback/rules/access/rights';

/** Who can sign in to the demo shop, all with the one password that is printed at the start. */
export const demoAccounts = [
  { email: 'admin@demo.test', role: 'admin', name: 'Ada Admin' },
  { email: 'operator@demo.test', role: 'operator', name: 'Oscar Operator' },
  { email: 'auditor@demo.test', role: 'auditor', name: 'Aurora Auditor' },
  { email: 'shopper@demo.test', role: 'shopper', name: 'Shirley Shopper' },
] as const satisfies readonly { email: string; role: Role; name: string }[];

/** The demo shop's store; the sales that it shows are a British shop's. */
export const demoStore = { name: 'Demo gift shop', currency: 'GBP', timeZone: 'Europe/London' } as const;

/** Under which name the demo's sales are known to the intake, so that a real import never meets them. */
export const demoSource = 'demo';
