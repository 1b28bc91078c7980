import { fromPublicId } from '@tillback/rules/ids/ids';
import { createClient } from '../modules/auth/public.ts';
import type { ClientActor } from '../pipeline/actor.ts';
import type { TestShop } from './test-shop.ts';

/** A client as its secret would make it known, for a test that needs none. */
export async function openErp(shop: TestShop, name = 'Test ERP'): Promise<ClientActor> {
  const scopes = ['sales:write'] as const;
  const client = { name, type: 'erp' as const, scopes: [...scopes], secret: null };
  const { clientId } = await shop.run(createClient, client);
  return { kind: 'client', id: fromPublicId('client', clientId) ?? '', name, scopes };
}
