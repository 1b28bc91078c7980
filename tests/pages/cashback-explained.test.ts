import type { Locator } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../browser/journey.ts';
import type { ApiClient } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';
import { amountText, countText } from '../product/money-text.ts';

interface Line {
  readonly name: string;
  readonly sku: string;
  readonly type: string;
  readonly unitPrice: string;
  readonly quantity: number;
  readonly cashback: string;
  readonly refundedQuantity: number;
  readonly cashbackTakenBack: string;
  readonly explanation: {
    readonly base: string;
    readonly ratePercent: string;
    readonly ruleName: string;
    readonly ruleVersion: number;
    readonly exact: string;
    readonly rounded: string;
  };
}

interface Order {
  readonly id: string;
  readonly refundedTotal: string;
  readonly lines: readonly Line[];
}

let shop: ApiClient;

beforeAll(async () => {
  shop = await shopAs('auditor');
});

test("explains a line's cashback: base, rule and rate, exact and rounded", async ({ visit }) => {
  const order = await anOrder('refunded=none&sort=-total&channel=import');
  const line = order.lines.find(({ cashback }) => cashback !== '0.00');
  const page = await visit({ as: 'auditor', at: `/orders/${order.id}` });
  await page
    .getByRole('button', { name: `Why this cashback for ${line?.name}` })
    .first()
    .click();
  expect(await reckoningIn(page.locator('.cashback-explanation'))).toEqual(reckoningOf(line));
});

test('shows what a return took back, of the line and of the order', async ({ visit }) => {
  const order = await anOrder('refunded=partly&channel=import');
  const line = order.lines.find((each) => each.refundedQuantity > 0);
  const page = await visit({ as: 'auditor', at: `/orders/${order.id}` });
  await page
    .getByRole('button', { name: `Why this cashback for ${line?.name}` })
    .first()
    .click();
  const takenBack = amountText(`-${line?.cashbackTakenBack}`);
  expect(await reckoningIn(page.locator('.cashback-explanation'))).toContain(takenBack);

  const refunds = page.getByRole('table', { name: 'Refunds' });
  expect(await refunds.innerText()).toContain(line?.sku);
  expect(await page.locator('.order-amounts').innerText()).toContain(amountText(order.refundedTotal));
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
});

test('says why a charge earns nothing', async ({ visit }) => {
  const order = await anOrder('channel=import&sort=placedAt', ({ lines }) => lines.some(({ type }) => type === 'X'));
  const charge = order.lines.find(({ type }) => type === 'X');
  const page = await visit({ as: 'auditor', at: `/orders/${order.id}` });
  await page
    .getByRole('button', { name: `Why this cashback for ${charge?.name}` })
    .first()
    .click();
  await page.getByText('This is a charge, not goods: charges earn nothing.').waitFor();
});

/** The first order that the filter and the condition fit. */
async function anOrder(filter: string, fits: (order: Order) => boolean = () => true): Promise<Order> {
  const { items } = await shop.get<{ items: { id: string }[] }>(`/orders?${filter}&limit=100`);
  for (const { id } of items) {
    const order = await shop.get<Order>(`/orders/${id}`);
    if (fits(order)) {
      return order;
    }
  }
  throw new Error(`The demo shop has no order of ${filter} that fits.`);
}

/** Every figure of the explanation, from top to bottom. */
async function reckoningIn(explanation: Locator): Promise<string[]> {
  await explanation.waitFor();
  const steps = await explanation.locator('dl > div').allInnerTexts();
  return steps.flatMap((step) => step.split('\n')).map((text) => text.trim());
}

function reckoningOf(line: Line | undefined): string[] {
  if (!line) {
    return [];
  }
  const { base, ratePercent, ruleName, ruleVersion, exact, rounded } = line.explanation;
  return [
    `${countText(line.quantity)} × ${amountText(line.unitPrice)}`,
    amountText(base),
    `Type ${line.type} by “${ruleName}”, version ${ruleVersion}`,
    `× ${Number(ratePercent)}%`,
    'Exactly',
    amountText(exact),
    'Cashback, rounded half up',
    amountText(rounded),
  ];
}
