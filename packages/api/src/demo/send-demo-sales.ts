import { fromPublicId } from '@tillback/rules/ids/ids';
import { createClient, revokeClient } from '../modules/auth/public.ts';
import { receiveSales } from '../modules/intake/public.ts';
import type { ClientActor } from '../pipeline/actor.ts';
import type { Unit } from '../pipeline/unit.ts';
import { demoSalesSent } from './demo-sales.ts';

const name = 'Demo ERP';

/**
 * Has an ERP send sales, so that the inbox shows what it is for. It has no secret, so that nobody can be it, and it is revoked in
 * the same transaction. A shop that has it keeps what it has.
 */
export async function sendDemoSales(unit: Unit): Promise<void> {
  const known = await unit.db.selectFrom('clients').select('id').where('name', '=', name).limit(1).executeTakeFirst();
  if (known) {
    return;
  }
  const erp = await openDemoErp(unit);
  for (const { at, raw } of demoSalesSent(unit.now)) {
    await receiveSales({ ...unit, actor: erp, now: at }, [raw]);
  }
  await revokeClient(unit, { id: erp.id });
}

async function openDemoErp(unit: Unit): Promise<ClientActor> {
  const { clientId } = await createClient(unit, { name, type: 'erp', scopes: ['sales:write'], secret: null });
  return { kind: 'client', id: fromPublicId('client', clientId) ?? '', name, scopes: ['sales:write'] };
}
