const lettersShown = 8;

/** What people call an order: its own reference, else the end of its id, which differs the most. */
export function orderName(order: { readonly id: string; readonly reference: string | null }): string {
  return order.reference ?? `…${order.id.slice(-lettersShown)}`;
}
