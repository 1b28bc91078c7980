import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { MergeCustomersInput } from '@tillback/rules/validation/customers';
import type { Unit } from '../../../pipeline/unit.ts';
import { moveEntries } from '../../cashback/public.ts';
import { moveOrders } from '../../orders/public.ts';
import { giveReferralCode } from '../../referrals/public.ts';
import { moveWallet } from '../../wallet/public.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { getCustomer } from '../queries/get-customer.ts';
import { holdCustomer } from './hold-customer.ts';

/**
 * Makes two customers that are one person one: orders, cashback and wallet go to the one that stays. The other remains, to
 * be read, and whoever signs in or is imported as it is the one that stays from then on. Gives the one that stays.
 * @throws {Refusal} `not_found`, `rule_violated` for one and the same, `conflict` where one was merged or disabled
 */
export async function mergeCustomers(
  unit: Unit,
  { id: from, intoId: to }: MergeCustomersInput,
): Promise<CustomerAnswer> {
  await holdBoth(unit, from, to);
  const orders = await moveOrders(unit, { from, to });
  await moveEntries(unit, { from, to });
  const balances = await moveWallet(unit, { from, to });
  await keepInviting(unit, { from, to });
  await unit.db
    .updateTable('customers')
    .set({ merged_into_id: to })
    .where((customer) => customer.or([customer('id', '=', from), customer('merged_into_id', '=', from)]))
    .execute();
  recordMerge(unit, { from, to, orders, balances });
  return getCustomer(unit, { id: to });
}

/** In the order of their ids, so that two who merge the same two never wait for each other. */
async function holdBoth(unit: Unit, from: string, to: string): Promise<void> {
  if (from === to) {
    const detail = 'A customer cannot be merged into itself.';
    throw new Refusal('rule_violated', detail, { errors: { intoId: [detail] } });
  }
  for (const id of [from, to].toSorted()) {
    const customer = await holdCustomer(unit, id);
    if (customer.disabled_at !== null) {
      throw new Refusal('conflict', `${customer.name} is disabled. Enable them first.`);
    }
  }
}

/** Who signs in as the other finds a code of the one that stays; the other's link goes on leading there. */
async function keepInviting(unit: Unit, { from, to }: Pick<Merge, 'from' | 'to'>): Promise<void> {
  const signIn = await unit.db.selectFrom('users').select('id').where('customer_id', '=', from).executeTakeFirst();
  if (signIn) {
    await giveReferralCode(unit, to);
  }
}

interface Merge {
  readonly from: string;
  readonly to: string;
  readonly orders: number;
  readonly balances: Readonly<Record<string, bigint>>;
}

function recordMerge(unit: Unit, { from, to, orders, balances }: Merge): void {
  const amounts = Object.entries(balances).map(([kind, minor]) => [kind, formatAmount(minor, unit.store.currency)]);
  const moved = { orders, ...Object.fromEntries(amounts) };
  unit.record({
    action: 'customer.merged',
    subject: { kind: 'customer', id: from },
    changes: { into: toPublicId('customer', to), moved },
  });
  unit.record({
    action: 'customer.took-over',
    subject: { kind: 'customer', id: to },
    changes: { from: toPublicId('customer', from), moved },
  });
}
