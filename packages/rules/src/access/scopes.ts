import type { Right } from './rights.ts';

/** What a client's key may be used for. */
export const scopes = ['sales:write', 'sales:read'] as const;

export type Scope = (typeof scopes)[number];

/** Who sends sales may also read what became of them. */
const rightsByScope: Readonly<Record<Scope, readonly Right[]>> = {
  'sales:write': ['sales.write', 'sales.read'],
  'sales:read': ['sales.read'],
};

export function scopesAllow(granted: readonly Scope[], right: Right): boolean {
  return granted.some((scope) => rightsByScope[scope].includes(right));
}
