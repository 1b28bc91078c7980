import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { test } from '../browser/journey.ts';
import { signUpToApi } from '../product/api-client.ts';
import { shopAs } from '../product/demo-shop.ts';

interface Order {
  readonly id: string;
  readonly status: string;
  readonly due: string;
  readonly refundedTotal: string;
}

test('an operator records a payment and refunds a unit, each once though the button is pressed twice', async ({
  visit,
}) => {
  const { order, productId } = await anOrder({ price: '10.00', stock: 5, quantity: 3 });
  const page = await visit({ as: 'operator', at: `/orders/${order.id}` });

  await page.getByRole('button', { name: 'Record payment' }).click();
  const amount = page.getByLabel('Amount in GBP');
  await amount.fill('30.01');
  await pressTwice(page, 'Record payment');
  await page.getByText('At most £30.00 is due.').waitFor();
  await amount.fill('30');
  await pressTwice(page, 'Record £30');
  await page.getByText('Paid in full').waitFor();

  await page.getByRole('button', { name: 'Refund' }).click();
  await page.getByLabel(/Units of/).fill('1');
  await page.getByLabel('Back into stock').check();
  await pressTwice(page, 'Refund £10.00');
  await page.getByText('1 returned').first().waitFor();
  expect(await page.getByRole('button', { name: 'Refund £10.00' }).count()).toBe(0);

  const operator = await shopAs('operator');
  expect(await operator.get(`/orders/${order.id}`)).toMatchObject({ status: 'paid', refundedTotal: '10.00' });
  expect(await operator.get(`/products/${productId}`)).toMatchObject({ stock: 3 });
});

test('who comes second with a payment is told, in their language; what a cancelled order owes is recorded as given back, once', async ({
  visit,
}) => {
  const { order } = await anOrder({ price: '6.00', stock: 5, quantity: 2 });
  const operator = await shopAs('operator');
  const page = await visit({ as: 'operator', at: `/orders/${order.id}`, locale: 'pt-BR', provokes: [409] });
  await page.getByRole('button', { name: 'Registrar pagamento' }).click();
  await operator.post(`/orders/${order.id}/payments`, { amount: '12.00' });
  await page.getByRole('button', { name: /^Registrar £/ }).click();
  await page.getByText('Registrar pagamento: o pedido já foi pago.').waitFor();

  await operator.post(`/orders/${order.id}/cancel`, undefined);
  await page.reload();
  await page.getByRole('button', { name: 'Registrar devolução' }).click();
  await page.getByLabel('Valor em GBP').fill('12,01');
  await pressTwice(page, 'Registrar devolução');
  await page.getByText('Faltam no máximo').waitFor();
  await page.getByLabel('Valor em GBP').fill('12');
  await page.getByLabel('Referência').fill('Transfer 4711');
  await page.getByRole('button', { name: /^Registrar £/ }).dblclick();
  await page.getByText('Dinheiro devolvido').waitFor();
  expect(await operator.get(`/orders/${order.id}`)).toMatchObject({
    refundDue: '0.00',
    repayments: [{ amount: '12.00', reference: 'Transfer 4711', method: 'operator' }],
  });
});

async function pressTwice(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).dblclick();
}

/** An order that a new shopper has placed. */
async function anOrder({ price, stock, quantity }: { price: string; stock: number; quantity: number }) {
  const name = `Kettle ${randomUUID().slice(0, 8)}`;
  const product = { sku: name, name, type: 'C', price, stock };
  const { id: productId } = await (await shopAs('operator')).post<{ id: string }>('/products', product);
  const shopper = await signUpToApi(inject('address'), `ola-${randomUUID()}@journeys.test`);
  const order = await shopper.post<Order>('/orders', { lines: [{ productId, quantity }] });
  return { order, productId };
}
