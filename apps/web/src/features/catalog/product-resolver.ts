import { zodResolver } from '@hookform/resolvers/zod';
import { createProductInput } from '@tillback/rules/validation/catalog';
import * as z from 'zod';
import { readTypedAmount } from '../../lib/format/amount.ts';
import { readTypedCount } from '../../lib/format/typed-count.ts';

const { description, type, price, stock, lowStockThreshold, pictureUrl, active } = createProductInput.shape;

/** A field that was left empty is one that the product does not have. */
const typedProduct = createProductInput.extend({
  description: description.unwrap(),
  active: active.unwrap(),
  type: z.string().pipe(type),
  price: z.string().transform(readTypedAmount).pipe(price),
  stock: z.string().transform(countOrNull).pipe(stock.unwrap()),
  lowStockThreshold: z.string().transform(countOrNull).pipe(lowStockThreshold.unwrap()),
  pictureUrl: z
    .string()
    .transform((typed) => typed.trim() || null)
    .pipe(pictureUrl.unwrap()),
});

export type TypedProduct = z.output<typeof typedProduct>;

export const productResolver = zodResolver(typedProduct);

function countOrNull(typed: string): number | null {
  return typed.trim() === '' ? null : readTypedCount(typed);
}
