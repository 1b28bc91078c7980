import { Refusal } from '@tillback/rules/errors/refusal';
import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import { sentTogether } from '../../../database/sent-together.ts';
import type { SharedCall, SharedCommand } from '../../../pipeline/together/shared-command.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderOutcome } from '../order-outcome.ts';
import type { OrderRequest } from '../order-request.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { type CustomerNames, customerNames, tellPlaced } from '../queries/tell-placed.ts';
import { requestOf } from '../request-of.ts';
import { whoseOrder } from '../whose-order.ts';
import { type OpenHoldings, openHoldings } from './open-holdings.ts';
import { placeOrders } from './place-orders.ts';

type Asked = SharedCall<PlaceOrderInput>;

interface Seen {
  readonly requests: ReadonlyMap<Asked, OrderRequest | Refusal>;
  readonly holdings: OpenHoldings;
  readonly names: CustomerNames;
}

/**
 * Places orders of the shop that were asked for at one moment, a shopper's own or a customer's whom staff name, and answers
 * each with theirs, as it stands in the same transaction, so that a replay says the same. Refused is an order with
 * `insufficient_stock` and what is left of each product, with `insufficient_balance` where the wallet has less than was to
 * be paid from it, with `rule_violated` for what is not sold, and with what `whoseOrder` refuses.
 */
export const placeOrdersOfShop: SharedCommand<PlaceOrderInput, OrderAnswer, Seen> = { look, run };

async function look(shared: Unit, calls: readonly Asked[]): Promise<Seen> {
  const requests = new Map<Asked, OrderRequest | Refusal>();
  for (const call of calls) {
    requests.set(call, await requestFor(call));
  }
  const good = [...requests.values()].filter(isRequest);
  const [holdings, names] = await sentTogether([openHoldings(shared, good), customerNames(shared.db, good)]);
  return { requests, holdings, names };
}

async function run(shared: Unit, calls: readonly Asked[], seen: Seen): Promise<(OrderAnswer | Refusal)[]> {
  const requests = calls.map((call) => seen.requests.get(call));
  const outcomes = await placeOrders(shared, requests.filter(isRequest), seen.holdings);
  const answers = outcomes.map((outcome) => answerOf(outcome, shared, seen)).values();
  // Requests that were refused have no outcome: the others' follow each other in the same order.
  return requests.map((request) => (request instanceof Refusal ? request : nextOf(answers)));
}

function isRequest(request: OrderRequest | Refusal | undefined): request is OrderRequest {
  return request !== undefined && !(request instanceof Refusal);
}

async function requestFor({ unit, input }: Asked): Promise<OrderRequest | Refusal> {
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

function answerOf(outcome: OrderOutcome, { store }: Unit, { names }: Seen): OrderAnswer | Refusal {
  return outcome.placed ? tellPlaced(outcome.written, names, store) : outcome.refusal;
}

function nextOf<Answer>(answers: Iterator<Answer>): Answer {
  const answer = answers.next().value;
  if (!answer) {
    throw new Error('An order that was asked for has no outcome.');
  }
  return answer;
}
