import type { Outputs } from '../../lib/trpc.ts';

export type Transfer = Outputs['ledger']['listTransfers']['items'][number];
export type TransferDetail = Outputs['ledger']['getTransfer'];
export type Side = Transfer['debit'];
