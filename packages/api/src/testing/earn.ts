import { newId } from '@tillback/rules/ids/ids';
import { confirmDueCashback } from '../modules/cashback/public.ts';
import { addProduct, basket, place } from './basket.ts';
import type { TestShop } from './test-shop.ts';

const longAgo = new Date('2025-01-01T00:00:00Z');

/** Lets a customer have so much more to spend, as cashback of an order long ago, in minor units. */
export async function earn(shop: TestShop, customerId: string, amountMinor: bigint): Promise<void> {
  const sold = { sku: 'EARNED', name: 'Bought long ago', type: 'C', unitPriceMinor: amountMinor * 50n } as const;
  const productId = await addProduct(shop);
  await place(shop, {
    ...basket(customerId, [], longAgo),
    channel: 'import',
    isHistory: true,
    origin: { source: 'test', reference: newId() },
    lines: [{ productId, quantity: 1, sold }],
  });
  await shop.run(confirmDueCashback, 1_000);
}
