import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Arrival, type GoodArrival, isGood } from './arrival.ts';
import { parsedSale } from './parsed-sale.ts';
import { referenceIn } from './reference-in.ts';
import { sendingClient } from './sending-client.ts';

const columns = {
  id: 'uuid',
  client_id: 'uuid',
  received_at: 'timestamptz',
  verdict: 'text',
  reason: 'text',
  detail: 'text',
  errors: 'text',
  reference: 'text',
  raw: 'text',
  parsed: 'text',
} as const;

/**
 * Writes what was received. A good sale whose reference the client used before, and be it at this moment, is refused: the
 * unique index decides, so that of two at once exactly one is taken.
 */
export async function saveArrivals(unit: Unit, arrivals: readonly Arrival[]): Promise<void> {
  const good = arrivals.filter(isGood);
  const taken = await insertArrivals(unit, good);
  for (const arrival of good.filter(({ id }) => !taken.has(id))) {
    refuseReference(arrival);
  }
  await insertArrivals(
    unit,
    arrivals.filter((arrival) => !taken.has(arrival.id)),
  );
}

function refuseReference(arrival: GoodArrival): void {
  const detail = `A sale with the reference "${arrival.judged.reference}" was received before.`;
  arrival.refusal = new Refusal('reference_taken', detail, { errors: { reference: [detail] } });
}

/** Gives the ids of those that were written. In the order of the references, so that two batches never deadlock. */
async function insertArrivals(unit: Unit, arrivals: readonly Arrival[]): Promise<ReadonlySet<string>> {
  if (arrivals.length === 0) {
    return new Set();
  }
  const rows = arrivals.map((arrival) => arrivalRow(unit, arrival));
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const { rows: written } = await sql<{ id: string }>`
    insert into received_sales (${names})
    select id, client_id, received_at, verdict, reason, detail, errors::jsonb, reference, raw, parsed::jsonb
      from ${unnest(columns, rows)} as arrival(${names})
      order by reference, id
    on conflict (client_id, reference) where verdict = 'accepted' do nothing
    returning id
  `.execute(unit.db);
  return new Set(written.map((row) => row.id));
}

function arrivalRow(unit: Unit, { id, raw, judged, refusal }: Arrival) {
  return {
    id,
    client_id: sendingClient(unit.actor).id,
    received_at: unit.now,
    verdict: refusal ? 'refused' : 'accepted',
    ...reasonOf(refusal),
    reference: referenceIn(raw),
    raw: JSON.stringify(raw),
    parsed: judged && JSON.stringify(parsedSale(judged, unit.store)),
  };
}

function reasonOf(refusal: Refusal | null) {
  return {
    reason: refusal?.code ?? null,
    detail: refusal?.detail ?? null,
    errors: refusal?.errors ? JSON.stringify(refusal.errors) : null,
  };
}

const verdictColumns = {
  id: 'uuid',
  verdict: 'text',
  reason: 'text',
  detail: 'text',
  errors: 'text',
  order_id: 'uuid',
} as const;

/** Writes what became of those that were good when they were saved: their order, or why they were refused after all. */
export async function saveVerdicts(unit: Unit, arrivals: readonly Arrival[]): Promise<void> {
  const rows = arrivals.map(({ id, refusal, orderId }) => ({
    id,
    verdict: refusal ? 'refused' : 'accepted',
    ...reasonOf(refusal),
    order_id: orderId,
  }));
  const names = sql.join(Object.keys(verdictColumns).map((name) => sql.ref(name)));
  await sql`
    update received_sales sale
      set verdict = became.verdict, reason = became.reason, detail = became.detail, errors = became.errors::jsonb,
          order_id = became.order_id
      from ${unnest(verdictColumns, rows)} as became(${names})
      where sale.id = became.id
  `.execute(unit.db);
}
