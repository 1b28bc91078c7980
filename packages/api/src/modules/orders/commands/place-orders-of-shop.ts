import { Refusal } from '@tillback/rules/errors/refusal';
import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import type { SharedCall } from '../../../pipeline/together/shared-command.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderOutcome } from '../order-outcome.ts';
import type { OrderRequest } from '../order-request.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { tellPlaced } from '../queries/tell-placed.ts';
import { requestOf } from '../request-of.ts';
import { whoseOrder } from '../whose-order.ts';
import { placeOrders } from './place-orders.ts';

/**
 * Places orders of the shop that were asked for at one moment, a shopper's own or a customer's whom staff name, and answers
 * each with theirs, as it stands in the same transaction, so that a replay says the same. Refused is an order with
 * `insufficient_stock` and what is left of each product, with `insufficient_balance` where the wallet has less than was to
 * be paid from it, with `rule_violated` for what is not sold, and with what `whoseOrder` refuses.
 */
export async function placeOrdersOfShop(
  shared: Unit,
  calls: readonly SharedCall<PlaceOrderInput>[],
): Promise<(OrderAnswer | Refusal)[]> {
  const requests: (OrderRequest | Refusal)[] = [];
  for (const call of calls) {
    requests.push(await requestFor(call));
  }
  const outcomes = await placeOrders(
    shared,
    requests.filter((request): request is OrderRequest => !(request instanceof Refusal)),
  );
  const answers = await answersFor(shared, outcomes);
  // Requests that were refused have no outcome: the others' follow each other in the same order.
  return requests.map((request) => (request instanceof Refusal ? request : nextOf(answers)));
}

async function requestFor({ unit, input }: SharedCall<PlaceOrderInput>): Promise<OrderRequest | Refusal> {
  try {
    const customerId = await whoseOrder(unit, input.customerId);
    return { ...requestOf(unit, input, customerId), askedBy: unit };
  } catch (error) {
    if (error instanceof Refusal) {
      return error;
    }
    throw error;
  }
}

async function answersFor(shared: Unit, outcomes: readonly OrderOutcome[]) {
  const written = outcomes.flatMap((outcome) => (outcome.placed ? outcome.written : []));
  const orders = (await tellPlaced(shared, written)).values();
  return outcomes.map((outcome) => (outcome.placed ? nextOf(orders) : outcome.refusal)).values();
}

function nextOf<Answer>(answers: Iterator<Answer>): Answer {
  const answer = answers.next().value;
  if (!answer) {
    throw new Error('An order that was asked for has no outcome.');
  }
  return answer;
}
