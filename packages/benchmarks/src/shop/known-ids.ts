import { toPublicId } from '@tillback/rules/ids/ids';

/* Seeded products have ids that can be reckoned from their number, so that any program can pick one without asking. */
const prefix = '018f0000-0000-7000-8000-';

/** The stored id of the product with this number, from 1 on. */
export function productId(number: number): string {
  return prefix + number.toString(16).padStart(12, '0');
}

export function publicProductId(number: number): string {
  return toPublicId('product', productId(number));
}

/** The same in SQL, of an expression that gives the number. */
export function productIdSql(number: string): string {
  return `('${prefix}' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
