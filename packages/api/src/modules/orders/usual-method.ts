import type { RepaymentMethod } from '@tillback/rules/orders/order-state';
import type { Unit } from '../../pipeline/unit.ts';

/** How money came or went that someone records without saying how: an application is the shop's ERP. */
export function usualMethod({ actor }: Pick<Unit, 'actor'>): RepaymentMethod {
  return actor.kind === 'client' ? 'erp' : 'operator';
}
