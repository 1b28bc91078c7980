import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { longestKeyword } from '@tillback/rules/validation/text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { rowOf } from '../../testing/connection.ts';
import { openErp } from '../../testing/erp.ts';
import { signUp } from '../../testing/invite.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { receiveSales } from '../intake/public.ts';
import type { SearchAnswer } from './search.shapes.ts';

type Found = SearchAnswer['groups'][number];

let shop: TestShop;
let sold: Sold;

const find = (keyword: string, dateOrder?: 'month-first') =>
  createCaller(shop.contextFor(userWith('auditor'))).search.find({ keyword, ...(dateOrder && { dateOrder }) });

const kinds = async (keyword: string) => (await find(keyword)).groups.map(({ kind }) => kind);

async function groupOf(keyword: string, kind: Found['kind']): Promise<Found | undefined> {
  return (await find(keyword)).groups.find((group) => group.kind === kind);
}

const namesOf = async (keyword: string, kind: Found['kind']) =>
  (await groupOf(keyword, kind))?.hits.map(({ name }) => name) ?? [];

beforeAll(async () => {
  shop = await openTestShop();
  const [first] = await sell(
    shop,
    { reference: '536365', customer: '17850', at: '2026-01-02T09:00:00Z', lines: [['85123A', 620n, 2]] },
    { reference: '5363651', customer: '17850', at: '2026-01-02T23:30:00Z', lines: [['71053', 339n, 6]] },
    { reference: '5363652', customer: null, at: '2026-02-01T00:10:00Z', lines: [['71053', 1240n, 1]] },
  );
  if (!first) throw new Error('Nothing was sold.');
  sold = first;
  await takeBack(shop, first, 0, 1, '2026-01-05T00:00:00Z');
  const operator = createCaller(shop.contextFor(userWith('operator'))).customers;
  await operator.create({ name: 'Zoë Krämer', email: 'zoe@example.com', reference: 'Z-1' });
  await operator.create({ name: `100%_'";-- <script>`, email: null });
  await operator.create({ name: 'محمد علي', email: null });
  const erp = await openErp(shop, 'The ERP');
  const sale = {
    soldAt: '2026-03-02T00:00:00Z',
    customer: { document: '529.982.247-25', name: 'Sample Customer' },
    total: '20.00',
    products: [{ type: 'A', value: '10.00', qty: 2 }],
    reference: 'ERP-7',
  };
  await shop.run(receiveSales, [sale], { actor: erp });
});
afterAll(() => shop.close());

describe('finds', () => {
  test.each<[string, string, Found['kind'], (string | null)[]]>([
    ['an order by its reference, exactly that one first', '536365', 'order', ['536365', '5363652', '5363651']],
    ["an order by a part of its customer's name", 'omer 178', 'order', ['5363651', '536365']],
    ['an order by its amount', '12.40', 'order', ['5363652', '536365']],
    ['an amount with a comma', '12,40', 'order', ['5363652', '536365']],
    ['an amount with a currency', '£12.40', 'order', ['5363652', '536365']],
    ['the orders of a day', '2026-01-02', 'order', ['5363651', '536365']],
    ['the orders of a day as one writes it', '02/01/2026', 'order', ['5363651', '536365']],
    ['a customer by a reference', '17850', 'customer', ['Customer 17850']],
    ['a customer by an e-mail address in capitals', 'ZOE@EXAMPLE', 'customer', ['Zoë Krämer']],
    ['a name without its accents', 'zoe kramer', 'customer', ['Zoë Krämer']],
    ['a name with accents that it lacks', 'Sámple', 'customer', ['Sample Customer']],
    ['a name from right to left', 'محمد', 'customer', ['محمد علي']],
    ['a customer by a masked document', '529.982.247-25', 'customer', ['Sample Customer']],
    ['a customer by a bare document', '52998224725', 'customer', ['Sample Customer']],
    ['a received sale by a document', '529.982.247-25', 'sale', ['ERP-7']],
    ['a received sale by its reference', 'erp-7', 'sale', ['ERP-7']],
    ['a product by its SKU', '85123a', 'product', ['Product 85123A']],
    ['a client by its name', 'the erp', 'client', ['The ERP']],
    ['what looks like SQL for what it is', `%_'";--`, 'customer', [`100%_'";-- <script>`]],
  ])('%s', async (_, keyword, kind, names) => {
    expect(await namesOf(keyword, kind)).toEqual(names);
  });

  test('a day as someone writes it who puts the month first', async () => {
    const { groups, readAs } = await find('02/01/2026', 'month-first');
    expect(readAs).toEqual({ amount: null, day: '2026-02-01' });
    expect(groups[0]?.hits.map(({ name }) => name)).toEqual(['5363652']);
  });

  test('a transfer by its amount, to the penny', async () => {
    const { amount_minor: amountMinor } = await rowOf<{ amount_minor: bigint }>(
      shop.ownerUrl,
      "select amount_minor from ledger_transfers where kind = 'cashback-earned' order by amount_minor limit 1",
    );
    const amount = `0.${String(amountMinor).padStart(2, '0')}`;
    const group = await groupOf(amount, 'transfer');
    expect(group?.hits.length).toBeGreaterThan(0);
    expect(group?.hits.every((hit) => hit.amount === amount)).toBe(true);
  });

  test('an inviter by the referral code', async () => {
    const { code, customerId } = await signUp(shop, { name: 'Ida Inviter' });
    const group = await groupOf(code.toLowerCase(), 'customer');
    expect(group?.hits.map(({ id }) => id)).toEqual([toPublicId('customer', customerId)]);
  });
});

describe('finds by its whole id', () => {
  test.each([
    ['an order', 'order', 'order', 'select id from orders where id = $1'],
    ['the order of a line', 'orderLine', 'order', 'select id from order_lines where order_id = $1'],
    ['the order of a refund', 'refund', 'order', 'select id from refunds where order_id = $1'],
    ['a customer', 'customer', 'customer', 'select customer_id as id from orders where id = $1'],
    [
      'the customer of a lot',
      'lot',
      'customer',
      'select lot.id from wallet_lots lot join orders using (customer_id) where orders.id = $1 limit 1',
    ],
    [
      'the customer of an account',
      'account',
      'customer',
      'select a.id from ledger_accounts a join orders on owner_id = customer_id where orders.id = $1 limit 1',
    ],
    ['a product', 'product', 'product', 'select product_id as id from order_lines where order_id = $1'],
    ['what an order earned', 'cashbackEntry', 'cashbackEntry', 'select id from cashback_entries where order_id = $1'],
    [
      'a transfer',
      'transfer',
      'transfer',
      'select t.id from ledger_transfers t join cashback_entries e on e.id = subject_id where order_id = $1 limit 1',
    ],
    ['a received sale', 'sale', 'sale', 'select id from received_sales where $1::uuid is not null'],
    ['a client', 'client', 'client', 'select id from clients where $1::uuid is not null'],
    ['an audit entry', 'auditEntry', 'auditEntry', 'select id from audit_entries where $1::uuid is not null limit 1'],
  ] as const)('%s, and nothing else', async (_, kind, foundAs, sql) => {
    const { id } = await rowOf<{ id: string }>(shop.ownerUrl, sql, [sold.orderId]);
    const publicId = toPublicId(kind, id);
    expect(await kinds(publicId)).toEqual([foundAs]);
    expect(await kinds(publicId.toUpperCase())).toEqual([foundAs]);
  });

  test('a referral, its reward and who signed up', async () => {
    const inviter = await signUp(shop, { name: 'Rita Rewarded' });
    for (let index = 0; index < 5; index += 1) {
      await signUp(shop, { name: `Guest ${index}`, referralCode: inviter.code });
    }
    const row = await rowOf<{ id: string; reward_id: string; user_id: string }>(
      shop.ownerUrl,
      `select referrals.id, reward_id, users.id as user_id
         from referrals join users on customer_id = invited_id where inviter_id = $1 limit 1`,
      [inviter.customerId],
    );
    expect(await kinds(toPublicId('referral', row.id))).toEqual(['referral']);
    expect(await namesOf(toPublicId('referralReward', row.reward_id), 'referralReward')).toEqual(['Rita Rewarded']);
    expect(await kinds(toPublicId('user', row.user_id))).toEqual(['customer']);
  });

  test('a proposal', async () => {
    const operator = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: newId() }));
    const { items } = await operator.cashback.listRules();
    const { id } = await operator.proposals.proposeRates({
      id: items[0]?.id ?? '',
      rates: { A: '6', B: '5', C: '2', X: '0' },
    });
    expect(await namesOf(id, 'proposal')).toEqual(['cashback-rates']);
  });

  test('nothing, where the id is of nothing', async () => {
    expect(await kinds(toPublicId('order', newId()))).toEqual([]);
    expect(await kinds(toPublicId('session', newId()))).toEqual([]);
  });
});

test('gives a few of each kind, and says that there are more', async () => {
  const { groups } = await find('guest');
  expect(groups).toMatchObject([{ kind: 'customer', hasMore: false, hits: { length: 5 } }]);
  await signUp(shop, { name: 'Guest who is one too many' });
  expect((await find('guest')).groups).toMatchObject([{ kind: 'customer', hasMore: true, hits: { length: 5 } }]);
});

test.each(['😀', '%', '_', '\\', "'; drop table orders; --", '‮', '́', 'x'.repeat(200)])(
  'takes %j for itself, and finds what contains it',
  async (keyword) => {
    const { groups } = await find(keyword);
    const names = groups.flatMap(({ hits }) => hits.map(({ name }) => name));
    expect(names.every((name) => name?.includes(keyword))).toBe(true);
  },
);

test.each([undefined, null, 7, '', '   ', 'x'.repeat(201), 'a\0b', '\ud800'])(
  'refuses %j as a keyword',
  async (keyword) => {
    await expect(find(keyword as string)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);

test('takes a longer keyword than a list does, as ids and names may be', async () => {
  expect((await find('x'.repeat(longestKeyword + 1))).groups).toEqual([]);
});

describe('is', () => {
  test.each(['operator', 'auditor', 'admin'] as const)('for the %s', async (role) => {
    const answer = await createCaller(shop.contextFor(userWith(role))).search.find({ keyword: '536365' });
    expect(answer.groups[0]?.kind).toBe('order');
  });

  test('not for shoppers, not even of their own', async () => {
    const shopper = createCaller(shop.contextFor(userWith('shopper', sold.customerId)));
    await expect(shopper.search.find({ keyword: '536365' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('not for clients', async () => {
    const client = createCaller(shop.contextFor(await openErp(shop, 'Another ERP')));
    await expect(client.search.find({ keyword: '536365' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('not for who is not signed in', async () => {
    const nobody = createCaller(shop.contextFor({ kind: 'anonymous' }));
    await expect(nobody.search.find({ keyword: '536365' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
