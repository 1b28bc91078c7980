import type { Outputs } from '../../../lib/trpc.ts';

export type Preview = Outputs['intake']['getPreview'];
export type Order = Preview['orders'][number];
export type Return = Preview['returns'][number];
export type Customer = Preview['newCustomers'][number];
export type Product = Preview['newProducts'][number];
export type Change = Preview['changedProducts'][number];
