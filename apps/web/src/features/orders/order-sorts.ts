import type { Inputs } from '../../lib/trpc.ts';

type OrderSort = NonNullable<Inputs['orders']['list']['sort']>;

/** The orders that the server lists in, as the address names them. */
export const orderSorts = ['-placedAt', 'placedAt', '-total', 'total'] as const satisfies readonly OrderSort[];
