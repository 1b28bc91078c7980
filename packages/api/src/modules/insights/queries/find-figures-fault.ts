import { toPublicId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { customersThatDiffer, daysThatDiffer, monthsThatDiffer, productsThatDiffer } from './recounted-figures.ts';

export interface FiguresFault {
  readonly promise: 'figures-recount';
  readonly detail: string;
}

interface Found {
  readonly of: keyof typeof sentences;
  readonly id: string | null;
  readonly since: string;
}

const sentences = {
  day: ({ since }: Found) => `The figures of ${since} are not what its order lines, refunds and transfers make.`,
  product: ({ id, since }: Found) =>
    `What ${id && toPublicId('product', id)} sold on ${since} is not what its order lines make.`,
  customer: ({ id, since }: Found) =>
    `What ${id && toPublicId('customer', id)} bought on ${since} is not what its orders make.`,
  month: ({ since }: Found) => `What was sold in the month of ${since} is not what its days make.`,
} as const;

/**
 * Counts every figure again from order lines, refunds and the ledger, independently of the triggers that keep them. Gives
 * the first that is not what it should be, or null.
 */
export async function findFiguresFault(db: ReadDatabase): Promise<FiguresFault | null> {
  const { rows } = await sql<Found>`
    ${daysThatDiffer}
    union all ${productsThatDiffer}
    union all ${customersThatDiffer}
    union all ${monthsThatDiffer}
    limit 1
  `.execute(db);
  const [found] = rows;
  return found ? { promise: 'figures-recount', detail: sentences[found.of](found) } : null;
}
