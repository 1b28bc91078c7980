import type { Role } from '@tillback/rules/access/rights';
import type { Scope } from '@tillback/rules/access/scopes';

export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The customer a shopper's sign-in belongs to; null for staff. */
  readonly customerId: string | null;
  /** Of the browser's session, or of the tokens of a client. */
  readonly sessionId: string;
  /** By which they came, where it was not the browser; its scopes limit what they may. */
  readonly client?: ClientOfUser;
  /** Until they have a second factor they may do nothing but look after their own account. */
  readonly mustAddSecondFactor?: boolean;
}

interface ClientOfUser {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Another system, e.g. an ERP, known by its API key or its access token. */
export interface ClientActor {
  readonly kind: 'client';
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Who acts: someone unknown, a signed-in user, another system, the product itself (a job, a reaction), or the command line. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | UserActor
  | ClientActor
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'cli'; readonly name: string };

export function actorName(actor: Actor): string {
  return actor.kind === 'anonymous' ? 'anonymous' : actor.name;
}

const sessionMarkLength = 16;

/** By which the doings of one session are told from those of another. It is the end of a hash or an id, and opens nothing. */
export function actorSession(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.sessionId.slice(-sessionMarkLength) : null;
}

/** The other system through which they came. */
export function actorClient(actor: Actor): { readonly id: string; readonly name: string } | null {
  if (actor.kind === 'client') {
    return actor;
  }
  return (actor.kind === 'user' && actor.client) || null;
}

/** Of a user or a client. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'client' ? actor.id : null;
}
