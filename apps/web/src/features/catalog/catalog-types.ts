import type { Inputs, Outputs } from '../../lib/trpc.ts';

export type Product = Outputs['catalog']['listProducts']['items'][number];
export type OneProduct = Outputs['catalog']['getProduct'];
export type SoldLine = Outputs['orders']['listLines']['items'][number];
export type StockMovement = Outputs['catalog']['listStockMovements']['items'][number];
export type ProductType = Outputs['catalog']['listTypes']['items'][number];
export type BulkAction = Inputs['catalog']['bulkChange']['action'];
/** Products by their ids, or all that filters leave. */
export type Chosen = Pick<Inputs['catalog']['bulkChange'], 'ids' | 'matching'>;
export type BulkChanged = Outputs['catalog']['bulkChange'];
export type BulkLine = BulkChanged['lines'][number];
