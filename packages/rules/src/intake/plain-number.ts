import type { DecimalSeparator } from './sales-mapping.ts';

const currencySign = /^(-?)\s*(?:R\$|US\$|[$£€])\s*|\s*(?:R\$|US\$|[$£€])$/g;

const shapes: Readonly<Record<DecimalSeparator, { number: RegExp; thousands: RegExp }>> = {
  '.': { number: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/, thousands: /,/g },
  ',': { number: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/, thousands: /\./g },
};

/**
 * A number as people write it ("1.234,50", "R$ 12", "£1,234.50") as plain decimal text ("1234.50"), or null where it is
 * not one by that separator. An exponent is none: 1e3 is a mistake more often than a thousand.
 */
export function plainNumber(text: string, separator: DecimalSeparator): string | null {
  const bare = text.trim().replaceAll(currencySign, '$1');
  const { number, thousands } = shapes[separator];
  return number.test(bare) ? bare.replaceAll(thousands, '').replace(',', '.') : null;
}

/** A quantity: decimals that are all zero are none, so that "6,00" is 6. */
export function plainQuantity(text: string, separator: DecimalSeparator): string | null {
  return plainNumber(text, separator)?.replace(/\.0+$/, '') ?? null;
}
