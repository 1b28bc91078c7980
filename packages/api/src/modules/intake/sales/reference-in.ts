import { saleInput } from '@tillback/rules/validation/sales';

/** The reference in what was sent, also where the rest of it is no sale: people look for it by that. */
export function referenceIn(raw: unknown): string | null {
  const reference = typeof raw === 'object' && raw !== null && 'reference' in raw ? raw.reference : undefined;
  return saleInput.shape.reference.safeParse(reference).data ?? null;
}
