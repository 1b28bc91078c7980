import { pick } from '../load/worker.ts';
import type { PageStart } from './page-starts.ts';

type Asking = (cursor: string) => Record<string, string>;

/* By name from anywhere, alone and with filters, and by price from any price on. */
const askings: readonly Asking[] = [
  (cursor) => ({ cursor }),
  (cursor) => ({ cursor }),
  (cursor) => ({ cursor, type: 'B' }),
  (cursor) => ({ cursor, inStock: 'true', minPrice: `${anyPrice()}.00`, maxPrice: '99.00' }),
  () => ({ sort: 'price', minPrice: `${anyPrice()}.00` }),
  () => ({ sort: '-price', maxPrice: `${anyPrice()}.99`, type: 'A' }),
];

/** A page of the list of products as people ask for it, a little different each time. */
export function listPath({ cursor }: PageStart): string {
  return `/api/v1/products?${new URLSearchParams({ limit: '20', ...pick(askings)(cursor) }).toString()}`;
}

/** The page after the same place, from the floor. */
export function plainListPath({ name, id }: PageStart): string {
  return `/products?${new URLSearchParams({ name, id }).toString()}`;
}

/** Of those that seeded products have, but for the dearest. */
function anyPrice(): number {
  return 1 + Math.floor(Math.random() * 90);
}
