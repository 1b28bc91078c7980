import { Refusal } from '@tillback/rules/errors/refusal';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { RepaymentMethod } from '@tillback/rules/orders/order-state';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { RecordRepaymentInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import { type HeldOrder, refuseObstacle } from '../held-order.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { usualMethod } from '../usual-method.ts';
import { holdOrder } from './hold-orders.ts';

/**
 * Records what was given back of a cancelled order outside the wallet, in parts or at once, never more than is due. The money
 * itself moves elsewhere, where it was taken.
 * @throws {Refusal} `conflict` where nothing is to be given back, `rule_violated` for more than is due
 */
export async function recordRepayment(unit: Unit, input: RecordRepaymentInput): Promise<OrderAnswer> {
  const order = await holdOrder(unit, input.id);
  refuseObstacle('repay', order);
  const amountMinor = readAmount('amount', input.amount, unit.store.currency);
  refuseMoreThanDue(unit, order, amountMinor);
  const repayment = {
    id: newId(),
    method: input.method ?? usualMethod(unit),
    amountMinor,
    reference: input.reference ?? null,
  };
  await write(unit, order, repayment);
  tell(unit, order, repayment);
  return getOrder(unit, { id: order.id });
}

function refuseMoreThanDue({ store }: Unit, { refundDueMinor }: HeldOrder, amountMinor: bigint): void {
  if (amountMinor > refundDueMinor) {
    const sentence = `At most ${formatAmount(refundDueMinor, store.currency)} is to be given back.`;
    throw new Refusal('rule_violated', sentence, { errors: { amount: [sentence] } });
  }
}

interface Repayment {
  readonly id: string;
  readonly method: RepaymentMethod;
  /** positive */
  readonly amountMinor: bigint;
  readonly reference: string | null;
}

/** The row takes the amount off what is due by itself. */
async function write(unit: Unit, order: HeldOrder, { id, method, amountMinor, reference }: Repayment): Promise<void> {
  await unit.db
    .insertInto('order_repayments')
    .values({ id, order_id: order.id, method, amount_minor: amountMinor, reference, recorded_at: unit.now })
    .execute();
}

function tell(unit: Unit, { id: orderId, refundDueMinor }: HeldOrder, repayment: Repayment): void {
  const { id, method, amountMinor, reference } = repayment;
  unit.record({
    action: 'order.repayment-recorded',
    subject: { kind: 'order', id: orderId },
    changes: {
      repaymentId: toPublicId('repayment', id),
      method,
      reference,
      amountMinor: amountMinor.toString(),
      refundDueMinor: { before: refundDueMinor.toString(), after: (refundDueMinor - amountMinor).toString() },
    },
  });
}
