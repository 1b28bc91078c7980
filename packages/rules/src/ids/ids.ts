import { v7 } from 'uuid';
import { base32OfUuid, uuidOfBase32 } from './base32.ts';

/** The prefix by which people and machines know what an id is of: `ord_01h…` is an order. */
export const idPrefixes = {
  user: 'usr',
  session: 'ses',
  client: 'cli',
  customer: 'cus',
  product: 'prd',
  productBulkChange: 'pbc',
  productType: 'pty',
  order: 'ord',
  orderLine: 'oli',
  payment: 'pay',
  refund: 'rfd',
  repayment: 'rpy',
  cashbackEntry: 'cbe',
  cashbackRule: 'cbr',
  account: 'acc',
  transfer: 'trf',
  lot: 'lot',
  referral: 'rfl',
  referralReward: 'rfw',
  import: 'imp',
  salesMapping: 'map',
  sale: 'sal',
  proposal: 'prp',
  auditEntry: 'aud',
  mail: 'mai',
  event: 'evt',
  job: 'job',
} as const;

export type IdKind = keyof typeof idPrefixes;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// 26 digits of base 32 hold 130 bits: the first digit has only three.
const suffix = '[0-7][0-9a-hjkmnp-tv-z]{25}';

/** What the public ids of a kind look like. */
export function publicIdPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_${suffix}$`);
}

const patterns = new Map<IdKind, RegExp>();

/** A new UUIDv7 as it is stored: in time order, made of the present time and chance. */
export function newId(): string {
  return v7();
}

/**
 * The id as it leaves the application.
 * @throws {TypeError} when `id` is not a UUID in lower case
 */
export function toPublicId(kind: IdKind, id: string): string {
  if (!uuid.test(id)) throw new TypeError('A stored id is a UUID in lower case.');
  return `${idPrefixes[kind]}_${base32OfUuid(id)}`;
}

/** The stored UUID of a public id; null for text that is not an id of this kind, to the letter. */
export function fromPublicId(kind: IdKind, text: string): string | null {
  return cachedPattern(kind).test(text) ? uuidOfBase32(text.slice(idPrefixes[kind].length + 1)) : null;
}

/** An id of whatever kind, with the stored UUID; null for text that is no id of ours. */
export function readPublicId(text: string): { readonly kind: IdKind; readonly id: string } | null {
  for (const kind of Object.keys(idPrefixes) as IdKind[]) {
    const id = fromPublicId(kind, text);
    if (id !== null) return { kind, id };
  }
  return null;
}

function cachedPattern(kind: IdKind): RegExp {
  const pattern = patterns.get(kind) ?? publicIdPattern(kind);
  patterns.set(kind, pattern);
  return pattern;
}
