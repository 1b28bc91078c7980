import type { ReadDatabase } from '../database/handles.ts';
import type { Transaction } from '../database/one-connection.ts';
import type { StoreSettings } from '../modules/settings/public.ts';
import type { Actor } from './actor.ts';

/** Something that became true, for whoever reacts to it. `history` marks what was only recorded afterwards. */
export interface Fact {
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly history?: boolean;
}

/** What a command changed, for the audit: an action in past tense, on what, and what it was before and after. */
export interface Change {
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly changes?: unknown;
  /** Who did it, where that is not the command's own actor. */
  readonly actor?: Actor;
}

/** What a command works with: one transaction, who acts, the clock, and where it says what it did. */
export interface Unit extends Transaction {
  readonly actor: Actor;
  readonly now: Date;
  readonly store: StoreSettings;
  announce(fact: Fact): void;
  record(change: Change): void;
}

/** What a query works with: a session that can't write, who asks, and the clock. */
export interface Reader {
  readonly db: ReadDatabase;
  readonly actor: Actor;
  readonly now: Date;
  readonly store: StoreSettings;
}
