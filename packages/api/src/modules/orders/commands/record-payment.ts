import { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { PaymentMethod } from '@tillback/rules/orders/order-state';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { RecordPaymentInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import { type HeldOrder, refuseObstacle } from '../held-order.ts';
import { orderPaid } from '../orders.events.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { usualMethod } from '../usual-method.ts';
import { holdOrder } from './hold-orders.ts';
import { payFromWallet } from './pay-from-wallet.ts';
import { writePayments } from './write-payments.ts';

/**
 * Records what was paid of an order, in parts or at once, never more than what is due. With the last part it is paid.
 * @throws {Refusal} `conflict` where nothing is to be paid, `rule_violated` for more than is due, `insufficient_balance` where
 * the wallet has less
 */
export async function recordPayment(unit: Unit, input: RecordPaymentInput): Promise<OrderAnswer> {
  const order = await holdOrder(unit, input.id);
  refuseObstacle('pay', order);
  const amountMinor = readAmount('amount', input.amount, unit.store.currency);
  refuseMoreThanDue(unit, order, amountMinor);
  const payment = {
    orderId: order.id,
    method: input.method ?? usualMethod(unit),
    amountMinor,
    reference: input.reference ?? null,
  };
  const [paymentId] =
    payment.method === 'wallet'
      ? await payFromWallet(unit, order, payment)
      : await writePayments(unit, [{ ...payment, transferId: null }]);
  await addToPaid(unit, order, payment);
  tell(unit, order, { ...payment, paymentId: paymentId ?? '' });
  return getOrder(unit, { id: order.id });
}

function refuseMoreThanDue({ store }: Unit, { totalMinor, paidMinor }: HeldOrder, amountMinor: bigint): void {
  const dueMinor = totalMinor - paidMinor;
  if (amountMinor > dueMinor) {
    const sentence = `At most ${formatAmount(dueMinor, store.currency)} is due.`;
    throw new Refusal('rule_violated', sentence, { errors: { amount: [sentence] } });
  }
}

interface Paid {
  readonly method: PaymentMethod;
  readonly amountMinor: bigint;
  readonly reference: string | null;
}

async function addToPaid(unit: Unit, order: HeldOrder, { method, amountMinor }: Paid): Promise<void> {
  await unit.db
    .updateTable('orders')
    .set({
      paid_minor: order.paidMinor + amountMinor,
      ...(method === 'wallet' && { wallet_paid_minor: order.walletPaidMinor + amountMinor }),
      ...(paysAll(order, amountMinor) && { status: 'paid', paid_at: unit.now }),
    })
    .where('id', '=', order.id)
    .execute();
}

function paysAll({ totalMinor, paidMinor }: HeldOrder, amountMinor: bigint): boolean {
  return paidMinor + amountMinor === totalMinor;
}

function tell(
  unit: Unit,
  order: HeldOrder,
  { paymentId, method, amountMinor, reference }: Paid & { paymentId: string },
) {
  const isPaid = paysAll(order, amountMinor);
  unit.record({
    action: 'order.payment-recorded',
    subject: { kind: 'order', id: order.id },
    changes: {
      paymentId: toPublicId('payment', paymentId),
      method,
      reference,
      amountMinor: amountMinor.toString(),
      paidMinor: { before: order.paidMinor.toString(), after: (order.paidMinor + amountMinor).toString() },
      ...(isPaid && { status: { before: order.status, after: 'paid' } }),
    },
  });
  if (isPaid) {
    const { id: orderId, customerId, totalMinor } = order;
    unit.announce(orderPaid({ orderId, customerId, totalMinor, history: false }));
  }
}
