import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Relay } from '../../../outbox/relay.ts';
import { createCaller } from '../../../router.ts';
import { addProduct } from '../../../testing/basket.ts';
import { rowsOf } from '../../../testing/connection.ts';
import { earn } from '../../../testing/earn.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { createCustomer } from '../../customers/public.ts';
import { mailAboutOrders } from '../public.ts';

let shop: TestShop;
let mug: string;
beforeAll(async () => {
  shop = await openTestShop();
  mug = toPublicId('product', await addProduct(shop, { priceMinor: 1_000n }));
});
afterAll(() => shop.close());

const orders = (customerId?: string) =>
  createCaller(
    shop.contextFor(customerId ? userWith('shopper', customerId) : userWith('operator'), { idempotencyKey: newId() }),
  ).orders;

interface SentMail {
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly parts: readonly { readonly facts?: readonly { readonly name: string; readonly value: string }[] }[];
}

/** What was written to somebody since, once every fact was handed on; whatever was delivered is delivered again. */
async function mailsTo(email: string): Promise<SentMail[]> {
  // A runtime of its own reads the store's settings anew.
  const relay = new Relay({ ...shop.runtime }, mailAboutOrders);
  await relay.deliverOnce();
  await rowsOf(shop.ownerUrl, 'update outbox_events set sent_at = null, claimed_until = null');
  await relay.deliverOnce();
  return rowsOf<SentMail & Record<string, unknown>>(
    shop.ownerUrl,
    'select kind, recipient, subject, parts from mails where recipient = $1 order by id',
    [email],
  );
}

const factsIn = (mail: SentMail | undefined) =>
  mail?.parts.flatMap(({ facts }) => facts ?? []).map(({ name, value }) => `${name}: ${value}`);

async function customer(): Promise<{ customerId: string; email: string }> {
  const email = `${newId()}@example.com`;
  return { customerId: await shop.run(createCustomer, { name: 'Ada', email }), email };
}

test('writes to who ordered of each thing that became of it, exactly once', async () => {
  const { customerId, email } = await customer();
  await earn(shop, customerId, 500n);
  const { id, lines } = await orders(customerId).place({
    lines: [{ productId: mug, quantity: 2 }],
    redeem: '5.00',
  });
  await orders().recordPayment({ id, amount: '15.00' });
  await orders().complete({ id });
  await orders().refund({ id, lines: [{ orderLineId: lines[0]?.id ?? '', quantity: 1 }] });
  const mails = await mailsTo(email);
  expect(mails.map(({ kind }) => kind)).toEqual(['order-placed', 'order-paid', 'order-completed', 'order-refunded']);
  expect(factsIn(mails[0])).toEqual([
    '2 × Thing: £20.00',
    'Total: £20.00',
    'Paid from your wallet: £5.00',
    expect.stringContaining('Cashback'),
  ]);
  expect(factsIn(mails[3])).toEqual([
    'Refunded: £10.00',
    'Back into your wallet: £2.50',
    'Given back the way you paid: £7.50',
    expect.stringContaining('Cashback taken back'),
  ]);
});

test('says in one mail that an order is placed and paid, and in another that it is cancelled, in the language of the store', async () => {
  const { customerId, email } = await customer();
  await earn(shop, customerId, 1_000n);
  await rowsOf(shop.ownerUrl, `update settings set language = 'pt-BR'`);
  const { id } = await orders().place({
    lines: [{ productId: mug, quantity: 1 }],
    redeem: 'all',
    customerId: toPublicId('customer', customerId),
  });
  await orders().cancel({ id });
  const mails = await mailsTo(email);
  expect(mails.map(({ kind, subject }) => [kind, subject.split(' ').slice(0, 3).join(' ')])).toEqual([
    ['order-placed', 'O seu pedido'],
    ['order-cancelled', 'O seu pedido'],
  ]);
  expect(factsIn(mails[1])?.[0]).toMatch(/^De volta à sua carteira: £\s?10,00$/);
});

test('writes nothing of history, nothing of sales elsewhere, and to nobody without an address', async () => {
  const { customerId, email } = await customer();
  await earn(shop, customerId, 100n);
  const nobody = await shop.run(createCustomer, { name: 'Grace', email: null });
  await orders(nobody).place({ lines: [{ productId: mug, quantity: 1 }] });
  expect(await mailsTo(email)).toEqual([]);
});

test('writes in the language that the customer chose for the pages', async () => {
  const { customerId, email } = await customer();
  await rowsOf(
    shop.ownerUrl,
    `insert into users (id, email, name, password_hash, role, customer_id, language)
     values ($1, $2, 'Ada', 'nobody signs in with this', 'shopper', $3, 'pt-BR')`,
    [newId(), email, customerId],
  );
  await orders(customerId).place({ lines: [{ productId: mug, quantity: 1 }] });
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toContain('pedido');
});
