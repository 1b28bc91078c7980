import type { Right } from './rights.ts';

/** What each scope lets a client do, in its own name or in that of somebody who signed in with it. */
const rightsByScope = {
  // Who sends sales may also read what became of them.
  'sales:write': ['sales.write', 'sales.read'],
  'sales:read': ['sales.read'],
  'catalog:read': ['catalog.read'],
  'catalog:write': ['catalog.read', 'stock.read', 'catalog.write'],
  'orders:read': ['orders.read'],
  'orders:write': ['orders.read', 'orders.write', 'orders.place', 'orders.cancel'],
  'customers:read': ['customers.read'],
  'customers:write': ['customers.read', 'customers.write', 'documents.read'],
  'insights:read': ['insights.read'],
  'ledger:read': ['ledger.read'],
  'wallet:read': ['own.read'],
  // What is for whoever is signed in, and has no right of its own.
  'account:read': [],
  'account:write': [],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Scope = keyof typeof rightsByScope;

export const scopes = Object.keys(rightsByScope) as readonly Scope[];

export function isScope(text: string): text is Scope {
  return Object.hasOwn(rightsByScope, text);
}

export function scopesAllow(granted: readonly Scope[], right: Right): boolean {
  return granted.some((scope) => (rightsByScope[scope] as readonly Right[]).includes(right));
}

/** Whether somebody who signed in with a client may use it for their own account. */
export function scopesAllowAccount(granted: readonly Scope[], change: boolean): boolean {
  return granted.includes('account:write') || (!change && granted.includes('account:read'));
}
