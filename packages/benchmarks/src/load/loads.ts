import { openOrderSteps } from '../floors/order-steps.ts';
import { openQueries } from '../floors/queries-without-http.ts';
import { openOrders } from './place-orders-by-http.ts';
import { openReading } from './read-by-http.ts';

/** Every kind of work that a load can be made of, on the product's side and on the floor's. */
export const loads = {
  'place orders by HTTP': openOrders,
  'place orders a statement a step': openOrderSteps,
  'read by HTTP': openReading,
  'query without HTTP': openQueries,
} as const;

export type LoadName = keyof typeof loads;
export type ParametersOf<Name extends LoadName> = Parameters<(typeof loads)[Name]>[0];
