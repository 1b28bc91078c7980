import type { Outputs } from '../../lib/trpc.ts';

export type SaleItem = Outputs['intake']['listSales']['items'][number];
export type Sale = Outputs['intake']['getSale'];
export type ParsedSale = NonNullable<Sale['parsed']>;
