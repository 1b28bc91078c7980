import type { Outputs } from '../../lib/trpc.ts';

export type Product = Outputs['catalog']['listProducts']['items'][number];
export type SoldLine = Outputs['orders']['listLines']['items'][number];
