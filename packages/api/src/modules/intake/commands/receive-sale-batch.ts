import type { SaleBatchInput } from '@tillback/rules/validation/sales';
import type { Unit } from '../../../pipeline/unit.ts';
import { salesByIds } from '../queries/sales-by-ids.ts';
import type { SaleBatchAnswer } from '../sales.shapes.ts';
import { receiveSales } from './receive-sales.ts';

/** Takes in many sales at once. One that is refused, for whatever reason, keeps none of the others out. */
export async function receiveSaleBatch(unit: Unit, { sales }: SaleBatchInput): Promise<SaleBatchAnswer> {
  const arrivals = await receiveSales(unit, sales);
  const ids = arrivals.map((arrival) => arrival.id);
  const refused = arrivals.filter((arrival) => arrival.refusal !== null).length;
  return { accepted: arrivals.length - refused, refused, items: await salesByIds(unit, ids) };
}
