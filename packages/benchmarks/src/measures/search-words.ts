import { pick } from '../load/worker.ts';
import { nameWords } from '../shop/seed-products.ts';

/** What people type: a word of a name, two, the beginning of one, and parts of numbers and SKUs, of so many products. */
export function searchWords(howMany: number, products: number): string[] {
  const kinds = [
    () => pick(nameWords),
    () => `${pick(nameWords)} ${pick(nameWords).slice(0, 3)}`,
    () => pick(nameWords).slice(0, 2),
    () => `no. ${Math.ceil(Math.random() * products)}`,
    () => `SKU-${Math.ceil(Math.random() * products)}`,
    () => String(Math.ceil(Math.random() * products)).slice(0, 3),
  ];
  return Array.from({ length: howMany }, () => pick(kinds)());
}
