import type { Outputs } from '../../lib/trpc.ts';

export type CashbackEntry = Outputs['cashback']['listEntries']['items'][number];
