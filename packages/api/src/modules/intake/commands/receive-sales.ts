import { isSameName } from '@tillback/rules/customers/same-name';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { ensureProductsOfTypes, findProductsBySku } from '../../catalog/public.ts';
import { ensureCustomersByDocument } from '../../customers/public.ts';
import { placeOrders } from '../../orders/public.ts';
import { type Arrival, arrivalOf, type GoodArrival, isGood } from '../sales/arrival.ts';
import { judgeSale, refusalOfSale } from '../sales/judge-sale.ts';
import { orderOfSale } from '../sales/order-of-sale.ts';
import { saveArrivals, saveVerdicts } from '../sales/save-arrivals.ts';
import { sendingClient } from '../sales/sending-client.ts';

/**
 * Takes in sales as a client sent them: each is kept with its verdict, and those that no rule refuses become orders. Any
 * number is a fixed number of statements. The outcomes are in the order of what was sent.
 */
export async function receiveSales(unit: Unit, sent: readonly unknown[]): Promise<readonly Arrival[]> {
  const arrivals = sent.map((raw) => arrivalOf(raw, unit.store));
  await judge(unit, arrivals);
  await saveArrivals(unit, arrivals);
  const good = arrivals.filter(isGood);
  if (good.length > 0) {
    const customers = await knowCustomers(unit, good);
    await place(unit, good.filter(isGood), customers);
    await saveVerdicts(unit, good);
  }
  tell(unit, arrivals);
  return arrivals;
}

async function judge(unit: Unit, arrivals: readonly Arrival[]): Promise<void> {
  const skus = arrivals.flatMap(({ sale }) => sale?.lines.flatMap((line) => line.sku ?? []) ?? []);
  const products = await findProductsBySku(unit.db, [...new Set(skus)]);
  for (const arrival of arrivals) {
    if (arrival.sale) {
      arrival.judged = judgeSale(arrival.sale, products, unit.store.types);
      arrival.refusal = refusalOfSale(arrival.judged, unit.now, unit.store);
    }
  }
}

/** The customers by document. Only now is anyone added: of a sale that is refused by itself nobody should be left. */
async function knowCustomers(unit: Unit, good: readonly GoodArrival[]): Promise<ReadonlyMap<string, string>> {
  const named = good.map(({ judged }) => ({ document: judged.documentDigits, name: judged.customerName }));
  const known = await ensureCustomersByDocument(unit, named);
  for (const arrival of good) {
    const customer = known.get(arrival.judged.documentDigits);
    if (customer && !isSameName(customer.name, arrival.judged.customerName)) {
      const detail = 'A customer with this document is known by another name.';
      arrival.refusal = new Refusal('customer_mismatch', detail, { errors: { 'customer.name': [detail] } });
    }
  }
  return new Map([...known].map(([document, { id }]) => [document, id]));
}

async function place(unit: Unit, good: readonly GoodArrival[], customers: ReadonlyMap<string, string>): Promise<void> {
  const client = sendingClient(unit.actor);
  const lines = good.flatMap(({ judged }) => judged.typedLines);
  const productOfType = await ensureProductsOfTypes(
    unit,
    lines.flatMap((line) => (line.product === null && line.type !== null ? [line.type] : [])),
  );
  const requests = good.map((arrival) =>
    orderOfSale(arrival, { client, customerId: customers.get(arrival.judged.documentDigits) ?? '', productOfType }),
  );
  const outcomes = await placeOrders(unit, requests);
  for (const [index, arrival] of good.entries()) {
    const outcome = outcomes[index];
    arrival.orderId = outcome?.placed ? outcome.orderId : null;
    arrival.refusal = outcome && !outcome.placed ? outcome.refusal : null;
  }
}

function tell(unit: Unit, arrivals: readonly Arrival[]): void {
  for (const { id, refusal } of arrivals) {
    unit.record({
      action: refusal ? 'sale.refused' : 'sale.accepted',
      subject: { kind: 'sale', id },
      ...(refusal && { changes: { reason: refusal.code } }),
    });
  }
}
