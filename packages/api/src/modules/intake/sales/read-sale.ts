import { amountOfLine } from '@tillback/rules/cashback/line-cashback';
import { Refusal } from '@tillback/rules/errors/refusal';
import { readInstant } from '@tillback/rules/time/read-instant';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import { fieldErrors } from '@tillback/rules/validation/field-errors';
import { type SaleInput, saleInput } from '@tillback/rules/validation/sales';
import type { StoreSettings } from '../../settings/public.ts';

/** A sale whose shape is right, in our own terms; whether the rules allow it is judged afterwards. */
export interface Sale {
  readonly soldAt: Date;
  readonly reference: string | null;
  /** As it was sent, masked or bare. */
  readonly document: string;
  readonly customerName: string;
  readonly totalMinor: bigint;
  readonly lines: readonly SaleLine[];
}

export interface SaleLine {
  readonly sku: string | null;
  /** In capitals and without blanks around it; null where the SKU says it. */
  readonly type: string | null;
  readonly unitPriceMinor: bigint;
  readonly quantity: number;
}

/**
 * Reads what a client sent.
 * @throws {Refusal} `invalid_input`, naming the fields
 */
export function readSale(raw: unknown, { currency, timeZone }: StoreSettings): Sale {
  const checked = saleInput.safeParse(raw);
  if (!checked.success) {
    throw new Refusal('invalid_input', 'Some fields are not valid.', { errors: fieldErrors(checked.error) });
  }
  const { soldAt, reference, customer, total, products } = checked.data;
  return {
    soldAt: instantOf(soldAt, timeZone),
    reference: reference ?? null,
    document: customer.document,
    customerName: customer.name,
    totalMinor: readAmount('total', total, currency),
    lines: products.map((product, index) => readLine(product, index, currency)),
  };
}

export function sumOfLines({ lines }: Pick<Sale, 'lines'>): bigint {
  return lines.reduce((sum, line) => sum + amountOfLine(line), 0n);
}

/** A time that exists in one zone may not in the store's: an hour that its clocks skipped counts as the hour after. */
function instantOf(text: string, timeZone: string): Date {
  const instant = readInstant(text, timeZone);
  if (!instant) {
    throw new Error('The schema let a time pass that cannot be read.');
  }
  return instant;
}

function readLine({ sku, type, value, qty }: SaleInput['products'][number], index: number, currency: string): SaleLine {
  return {
    sku: sku ?? null,
    type: type ?? null,
    unitPriceMinor: readAmount(`products.${index}.value`, value, currency),
    quantity: qty,
  };
}
