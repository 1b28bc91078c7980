import { createUserWithRole } from '../modules/auth/public.ts';
import type { Unit } from '../pipeline/unit.ts';
import { demoAccounts, demoSource } from './demo-accounts.ts';

/** Opens the demo accounts; the shopper is the customer who bought most often, so that there is something to see. */
export async function openDemoAccounts(unit: Unit, { passwordHash }: { passwordHash: string }): Promise<void> {
  const customerId = await mostFaithfulCustomer(unit);
  for (const { email, role, name } of demoAccounts) {
    const ofShopper = role === 'shopper' && { customerId };
    await createUserWithRole(unit, { email, role, name, passwordHash, ...ofShopper });
  }
  const shopper = demoAccounts.find((account) => account.role === 'shopper');
  await unit.db
    .updateTable('customers')
    .set({ name: shopper?.name, email: shopper?.email })
    .where('id', '=', customerId)
    .execute();
}

async function mostFaithfulCustomer(unit: Unit): Promise<string> {
  const { customerId } = await unit.db
    .selectFrom('orders')
    .select('customer_id as customerId')
    .where('source', '=', demoSource)
    .where('customer_id', 'is not', null)
    .groupBy('customer_id')
    .orderBy((order) => order.fn.countAll(), 'desc')
    .orderBy('customer_id')
    .limit(1)
    .$narrowType<{ customerId: string }>()
    .executeTakeFirstOrThrow();
  return customerId;
}
