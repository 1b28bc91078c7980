import type { Outputs } from '../../lib/trpc.ts';

export type Customer = Outputs['customers']['get'];
export type Lot = Outputs['customers']['listLots']['items'][number];
export type CustomerTransfer = Outputs['customers']['listTransfers']['items'][number];
export type CustomerEvent = Outputs['customers']['timeline']['items'][number];
