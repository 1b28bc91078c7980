import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUserWithRole } from '../modules/auth/public.ts';
import { appRouter, createCaller } from '../router.ts';
import { addCustomer, addProduct } from '../testing/basket.ts';
import { rowsOf } from '../testing/connection.ts';
import { openErp } from '../testing/erp.ts';
import { type Shopper, signUp } from '../testing/invite.ts';
import { openTestShop, type TestShop, userWith } from '../testing/test-shop.ts';
import type { Actor } from './actor.ts';
import { command } from './bindings.ts';
import { proceduresOf } from './procedures.ts';

let shop: TestShop;
let shopper: Shopper;
let admin: Actor;
beforeAll(async () => {
  shop = await openTestShop();
  shopper = await signUp(shop);
  const passwordHash = 'no hash';
  const id = await shop.run(createUserWithRole, { email: 'a@shop.test', name: 'Admin', passwordHash, role: 'admin' });
  admin = {
    kind: 'user',
    id,
    name: 'Admin',
    email: 'a@shop.test',
    role: 'admin',
    customerId: null,
    sessionId: newId(),
  };
});
afterAll(() => shop.close());

type Caller = ReturnType<typeof createCaller>;

/** What a call leaves in the audit: an action each, with what it changed. */
async function auditOf(actor: Actor, call: (caller: Caller) => Promise<unknown>) {
  const requestId = newId();
  await call(createCaller(shop.contextFor(actor, { requestId, idempotencyKey: newId(), ip: '10.9.8.7' })));
  return rowsOf<{ action: string; changes: unknown; ip: string; session: string | null }>(
    shop.ownerUrl,
    'select action, changes, ip, session from audit_entries where request_id = $1',
    [requestId],
  );
}

const anonymous: Actor = { kind: 'anonymous' };
const credentials = { email: 'audited@example.com', password: 'correct horse battery' };

/** Writes that do something before or after their command, each with a call that shows what it leaves. */
const notBoundAsCommands: Record<string, [action: string, () => Promise<{ action: string }[]>]> = {
  'auth.signUp': [
    'user.signed-up',
    () => auditOf(anonymous, ({ auth }) => auth.signUp({ ...credentials, name: 'Somebody' })),
  ],
  'auth.signIn': ['user.signed-in', () => auditOf(anonymous, ({ auth }) => auth.signIn(credentials))],
  'auth.signOut': ['user.signed-out', () => auditOf(shopper, ({ auth }) => auth.signOut())],
  'auth.signOutOfAll': ['user.signed-out-everywhere', () => auditOf(shopper, ({ auth }) => auth.signOutOfAll())],
  'auth.createClient': ['client.created', () => auditOf(admin, ({ auth }) => auth.createClient(someClient))],
  'auth.rotateClientSecret': ['client.secret-rotated', rotatedSecret],
  'intake.sendSale': ['sale.accepted', sentSale],
  'orders.place': ['order.placed', placedOrder],
};

/**
 * Those that need a link, a code or one's own password first: each runs a command in the pipeline, and the tests beside them
 * show what it does.
 */
const withAProofBefore = [
  'auth.changePassword',
  'auth.changeEmail',
  'auth.requestPasswordReset',
  'auth.choosePassword',
  'auth.finishSignIn',
  'auth.addSecondFactor',
  'auth.confirmSecondFactor',
  'auth.renewRecoveryCodes',
  'auth.removeSecondFactor',
];

/** What is asked by POST since it takes more than an address can hold, and changes nothing. */
const onlyAsked = ['orders.quote'];

const someClient = { name: 'An ERP', type: 'erp' as const, scopes: ['sales:write' as const] };

async function rotatedSecret() {
  const { clientId } = await createCaller(shop.contextFor(admin)).auth.createClient(someClient);
  return auditOf(admin, ({ auth }) => auth.rotateClientSecret({ id: clientId }));
}

async function sentSale() {
  const erp = await openErp(shop);
  return auditOf(erp, ({ intake }) =>
    intake.sendSale({
      soldAt: '2026-01-02T00:00:00Z',
      customer: { document: '52998224725', name: 'Sample Customer' },
      total: '10.00',
      products: [{ type: 'A', value: '10.00', qty: 1 }],
    }),
  );
}

async function placedOrder() {
  const productId = toPublicId('product', await addProduct(shop));
  return auditOf(shopper, ({ orders }) => orders.place({ lines: [{ productId, quantity: 1 }] }));
}

describe('every write leaves an audit row:', () => {
  const asCommand = String(command(async () => null));
  const isCommand = (name: string) => {
    const { _def: definition } = (appRouter._def.procedures as unknown as Record<string, { _def: object }>)[name] ?? {};
    return String(Reflect.get(definition ?? {}, 'resolver')) === asCommand;
  };

  test('it is a command of the pipeline, or is one of those named here', () => {
    const mutations = proceduresOf(appRouter).filter(({ type }) => type === 'mutation');
    const others = mutations.filter(({ name }) => !isCommand(name)).map(({ name }) => name);
    const known = new Set([...Object.keys(notBoundAsCommands), ...withAProofBefore, ...onlyAsked]);
    expect(others.filter((name) => !known.has(name))).toEqual([]);
  });

  test.for(Object.entries(notBoundAsCommands))('%s', async ([, [action, call]]) => {
    const rows = await call();
    expect(rows.map((row) => row.action)).toContain(action);
  });
});

describe('what is changed is told with what it was before:', () => {
  const before = (field: string) => ({ [field]: { before: expect.anything(), after: expect.anything() } });
  const whole = { before: expect.anything(), after: expect.anything() };
  const changed: [string, object, (caller: Caller) => Promise<unknown>][] = [
    ['one’s own name', before('name'), ({ auth }) => auth.updateMe({ name: 'Another' })],
    ['the settings', before('holdingPeriodDays'), ({ settings }) => settings.update({ holdingPeriodDays: 3 })],
    [
      'a customer',
      before('name'),
      async ({ customers }) => customers.update({ id: await customerId(), name: 'Grace' }),
    ],
    ['cashback rates', whole, async ({ cashback }) => cashback.changeRates({ id: await ruleId(), rates })],
    ['referral terms', whole, ({ referrals }) => referrals.changeProgramme(terms)],
  ];

  test.for(changed)('%s', async ([, changes, call]) => {
    const [row] = await auditOf(admin, call);
    expect(row).toMatchObject({ changes, ip: '10.9.8.7', session: expect.stringMatching(/^.{16}$/) });
  });
});

const rates = { A: '1.00', B: '2.50', C: '3.00', X: '0.00' };
const terms = { open: true, invitedCredit: '5.00', inviterReward: '10.00', rewardEvery: 3 };

async function customerId(): Promise<string> {
  return toPublicId('customer', await addCustomer(shop));
}

async function ruleId(): Promise<string> {
  const { items } = await createCaller(shop.contextFor(userWith('auditor'))).cashback.listRules();
  return items[0]?.id ?? '';
}
