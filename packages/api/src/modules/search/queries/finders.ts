import type { IdKind } from '@tillback/rules/ids/ids';
import type { Sought } from '@tillback/rules/search/read-keyword';
import type { Reader } from '../../../pipeline/unit.ts';
import { listAudit } from '../../audit/public.ts';
import { listClients } from '../../auth/public.ts';
import { listEntries } from '../../cashback/public.ts';
import { findProducts } from '../../catalog/public.ts';
import { findCustomers } from '../../customers/public.ts';
import { findImports, findSales } from '../../intake/public.ts';
import { findTransfers } from '../../ledger/public.ts';
import { findOrders } from '../../orders/public.ts';
import { findProposals } from '../../proposals/public.ts';
import { listReferrals, listRewards } from '../../referrals/public.ts';
import type { Hit, HitKind } from '../search.shapes.ts';
import * as hits from './hits.ts';

/** Finds at most so many of one kind, the best first. */
type Finder = (reader: Reader, sought: Sought, limit: number) => Promise<Hit[]>;

/** How each kind is found: the modules know by what, and what else there is to say of it. */
export const finders: Readonly<Record<HitKind, Finder>> = {
  order: async (...asked) => (await findOrders(...asked)).map(hits.ofOrder),
  customer: async (...asked) => (await findCustomers(...asked)).map(hits.ofCustomer),
  product: async (...asked) => (await findProducts(...asked)).map(hits.ofProduct),
  sale: async (...asked) => (await findSales(...asked)).map(hits.ofSale),
  import: async (...asked) => (await findImports(...asked)).map(hits.ofImport),
  transfer: async (...asked) => (await findTransfers(...asked)).map(hits.ofTransfer),
  cashbackEntry: byId('cashbackEntry', async (reader, chosen) => {
    const { items } = await listEntries(reader, { ...chosen, sort: '-effectiveAt' });
    return items.map(hits.ofEntry);
  }),
  referral: byId('referral', async (reader, chosen) => {
    const { items } = await listReferrals(reader, { ...chosen, sort: '-signedUpAt' });
    return items.map(hits.ofReferral);
  }),
  referralReward: byId('referralReward', async (reader, chosen) => {
    return (await listRewards(reader, chosen)).items.map(hits.ofReward);
  }),
  proposal: async (reader, sought) => (await findProposals(reader, sought)).map(hits.ofProposal),
  client: async (reader, sought) => (await listClients(reader)).items.map(hits.ofClient).filter(isClient(sought)),
  auditEntry: byId('auditEntry', async (reader, chosen) => {
    return (await listAudit(reader, chosen)).items.map(hits.ofAuditEntry);
  }),
};

interface ChosenById {
  readonly ids: string[];
  readonly limit: number;
  readonly count: boolean;
}

/** What nobody looks for by anything but its id: one looks for the customer or the order that it is of. */
function byId(kind: IdKind, read: (reader: Reader, chosen: ChosenById) => Promise<Hit[]>): Finder {
  return async (reader, { id }) => (id?.kind === kind ? read(reader, { ids: [id.id], limit: 1, count: false }) : []);
}

/** A store has few clients, so they are looked through here. */
function isClient({ text }: Sought): (hit: Hit) => boolean {
  const wanted = text.toLowerCase();
  return ({ id, name }) => id === wanted || name?.toLowerCase().includes(wanted) === true;
}
