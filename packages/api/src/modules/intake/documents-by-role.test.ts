import { text } from 'node:stream/consumers';
import type { Role } from '@tillback/rules/access/rights';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientActor } from '../../pipeline/actor.ts';
import { createCaller } from '../../router.ts';
import { openErp } from '../../testing/erp.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { receiveSales } from './commands/receive-sales.ts';
import { exportRefusedRows } from './queries/export-refused-rows.ts';
import { storedIdOf } from './queries/import-answer.ts';
import { importFile } from './testing/sales-file.ts';

const whole = '52998224725';
const masked = '***982247**';

let shop: TestShop;
let erp: ClientActor;
beforeAll(async () => {
  shop = await openTestShop();
  erp = await openErp(shop);
  const sale = {
    soldAt: '2026-03-02T00:00:00Z',
    customer: { document: '529.982.247-25', name: 'Sample Customer' },
    total: '10.00',
    products: [{ type: 'A', value: '10.00', qty: 1 }],
  };
  const misplaced = { customer: { document: 52998224725, name: 'CPF 529.982.247-25' }, documents: ['52998224725'] };
  const almost = { ...sale, customer: { document: '529.982.247-2', name: 'Sample Customer' } };
  await shop.run(receiveSales, [sale, misplaced, almost], { actor: erp });
});
afterAll(() => shop.close());

const as = (role: Role) => createCaller(shop.contextFor(userWith(role)));
const staff = ['operator', 'auditor', 'admin'] as const;

async function salesFor(caller: ReturnType<typeof as>) {
  const { items } = await caller.intake.listSales({});
  return Promise.all(items.map(({ id }) => caller.intake.getSale({ id })));
}

describe('a document is', () => {
  test.for([
    ['operator', whole],
    ['admin', whole],
    ['auditor', masked],
  ] as const)('where one customer is looked at, for an %s, %s', async ([role, shown]) => {
    const [listed] = (await as(role).customers.list({})).items;
    expect((await as(role).customers.get({ id: listed?.id ?? '' })).document).toBe(shown);
  });

  test.for(staff)('masked in the list of customers, and so in its export, for an %s', async (role) => {
    const { items } = await as(role).customers.list({});
    expect(items.map(({ document }) => document)).toEqual([masked]);
  });

  test.for(['operator', 'admin'] as const)('whole where one sale is looked at, for an %s', async (role) => {
    const accepted = (await salesFor(as(role))).find(({ verdict }) => verdict === 'accepted');
    expect(accepted?.parsed?.customer.document).toBe(whole);
    expect(JSON.stringify(accepted?.raw)).toContain('529.982.247-25');
  });

  test('whole for the client that sent it', async () => {
    const sales = await salesFor(createCaller(shop.contextFor(erp)));
    expect(JSON.stringify(sales)).toContain(whole);
  });

  test('masked for an auditor wherever it stands in what was sent: misplaced, in a text, or one digit short', async () => {
    const sales = await salesFor(as('auditor'));
    expect(sales).toHaveLength(3);
    expect(JSON.stringify(sales)).not.toMatch(/529\.?982\.?247|8224725/);
    expect(sales.find(({ verdict }) => verdict === 'accepted')).toMatchObject({
      raw: { soldAt: '2026-03-02T00:00:00Z', total: '10.00', customer: { document: '***.982.247-**' } },
      parsed: { customer: { document: masked, name: 'Sample Customer' } },
    });
  });

  test.for(staff)('nowhere in the audit, the lists of sales and what is found, for an %s', async (role) => {
    const caller = as(role);
    const { groups } = await caller.search.find({ keyword: whole });
    expect(groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['customer', 'sale']));
    const answers = [groups, await caller.audit.list({ limit: 100 }), await caller.intake.listSales({})];
    expect(JSON.stringify(answers)).not.toMatch(/529\.?982\.?247|8224725/);
  });

  test.for([
    ['operator', '529.982.247-25,Ada', '529.982.247-2,Wrong'],
    ['auditor', '***.***.***-**,Ada', '***.***.***-*,Wrong'],
  ] as const)('in the rows of a file of customers, for an %s: %s', async ([role, ...rows]) => {
    const file = ['CPF,Name', '529.982.247-25,Ada', '529.982.247-2,Wrong'].join('\n');
    const mapping = { columns: { document: 'CPF', name: 'Name' }, decimalSeparator: '.' } as const;
    const done = await importFile(shop, file, { kind: 'customers', preset: undefined, mapping });
    const { items } = await as(role).intake.listRows({ importId: done.id });
    expect(items.map(({ raw }) => raw.join(','))).toEqual(rows);
    expect(items.map(({ invoice }) => invoice)).toEqual(rows.map((row) => row.split(',')[0]));
    const refused = await text(await exportRefusedRows(shop.runtime, userWith(role), storedIdOf(done)));
    expect(refused).toContain(rows[1]);
  });
});
