import { newId, toPublicId } from '@tillback/rules/ids/ids';
import type { ClientActor } from '../pipeline/actor.ts';
import { createCaller } from '../router.ts';
import { addCustomer, addProduct } from '../testing/basket.ts';
import { openErp } from '../testing/erp.ts';
import { type Shopper, signUp } from '../testing/invite.ts';
import { type TestShop, userWith } from '../testing/test-shop.ts';

export type AskedObject = keyof Awaited<ReturnType<typeof askedObjects>>['objects'];

/**
 * What a row of the table may ask for: the public id of something real, which is shopper A's where it is anybody's. For a
 * procedure that takes other things, its row can ask for nothing: whoever may call it hears then what is missing.
 */
export async function askedObjects(shop: TestShop, { shopperA, erp }: { shopperA: Shopper; erp: ClientActor }) {
  const staff = createCaller(shop.contextFor(userWith('admin')));
  const order = await placeOrder(shop, shopperA);
  const invited = await signUp(shop, { referralCode: shopperA.code });
  const entry = firstOf(await staff.cashback.listEntries({}));
  const transfer = firstOf(await staff.ledger.listTransfers({}));
  const referral = firstOf(await staff.referrals.list({}));
  const auditEntry = firstOf(await staff.audit.list({}));
  const sale = await createCaller(shop.contextFor(erp, { idempotencyKey: newId() })).intake.sendSale(someSale);
  const proposal = await staff.proposals.proposeTerms({ ...otherTerms, version: 1 });
  const objects = {
    order: order.id,
    customer: toPublicId('customer', shopperA.customerId),
    otherCustomer: toPublicId('customer', await addCustomer(shop)),
    cashbackEntry: entry.id,
    transfer: transfer.id,
    referral: referral.id,
    auditEntry: auditEntry.id,
    productNotSold: toPublicId('product', await addProduct(shop, { active: false })),
    client: toPublicId('client', (await openErp(shop, 'To be revoked')).id),
    sale: sale.id,
    proposal: proposal.id,
  };
  return { objects, marksOfA: marksOf(shopperA, [order.id, entry.id, invited.email]) };
}

function firstOf<Item>({ items }: { items: readonly Item[] }): Item {
  const [first] = items;
  if (first === undefined) {
    throw new Error('There is one of everything.');
  }
  return first;
}

/** What another shopper's answers have no trace of. */
function marksOf(shopper: Shopper, publicIds: readonly string[]): string[] {
  return [...publicIds, shopper.email, shopper.name, toPublicId('customer', shopper.customerId)];
}

async function placeOrder(shop: TestShop, shopper: Shopper) {
  const productId = toPublicId('product', await addProduct(shop));
  const caller = createCaller(shop.contextFor(shopper, { idempotencyKey: newId() }));
  return caller.orders.place({ lines: [{ productId, quantity: 2 }] });
}

const otherTerms = { open: true, invitedCredit: '5.00', inviterReward: '10.00', rewardEvery: 3 };

const someSale = {
  soldAt: '2026-01-02T00:00:00Z',
  customer: { document: '52998224725', name: 'Sample Customer' },
  total: '10.00',
  products: [{ type: 'A', value: '10.00', qty: 1 }],
};
