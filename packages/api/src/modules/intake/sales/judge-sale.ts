import type { ProductType } from '@tillback/rules/cashback/product-type';
import type { ProductTypes } from '@tillback/rules/catalog/product-types';
import { digitsOfDocument } from '@tillback/rules/customers/document';
import { Refusal } from '@tillback/rules/errors/refusal';
import { formatAmount, isStorableAmount } from '@tillback/rules/money/amount';
import type { CatalogProduct } from '../../catalog/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import { type Sale, type SaleLine, sumOfLines } from './read-sale.ts';

/** What of a sale could be understood; null where it could not. */
export interface JudgedSale extends Sale {
  /** Eleven digits. */
  readonly documentDigits: string | null;
  readonly typedLines: readonly TypedLine[];
}

export interface TypedLine extends SaleLine {
  /** Its code. */
  readonly type: ProductType | null;
  /** Of the line's SKU; null without one, or where the catalog does not have it. */
  readonly product: CatalogProduct | null;
}

export function judgeSale(sale: Sale, products: ReadonlyMap<string, CatalogProduct>, types: ProductTypes): JudgedSale {
  const typedLines = sale.lines.map((line) => typedLine(line, products, types));
  return { ...sale, documentDigits: digitsOfDocument(sale.document), typedLines };
}

function typedLine(line: SaleLine, products: ReadonlyMap<string, CatalogProduct>, types: ProductTypes): TypedLine {
  const product = line.sku === null ? null : (products.get(line.sku) ?? null);
  const sentType = line.sku === null && line.type !== null ? types.named(line.type)?.code : null;
  return { ...line, product, type: product?.type ?? sentType ?? null };
}

/** The first rule that the sale breaks by itself, whatever else was sold; null where it breaks none. */
export function refusalOfSale(sale: JudgedSale, now: Date, { currency, types }: StoreSettings): Refusal | null {
  return wrongDocument(sale) ?? wrongLine(sale.typedLines, types) ?? wrongTotal(sale, currency) ?? wrongTime(sale, now);
}

function wrongDocument({ documentDigits }: JudgedSale): Refusal | null {
  const detail = 'The document is not a valid CPF.';
  return documentDigits === null ? refusalOf('document_invalid', 'customer.document', detail) : null;
}

function wrongLine(lines: readonly TypedLine[], types: ProductTypes): Refusal | null {
  const index = lines.findIndex((line) => line.type === null);
  const line = lines[index];
  if (!line) {
    return null;
  }
  return line.sku === null
    ? refusalOf('unknown_type', `products.${index}.type`, `The type is one of ${namesIn(types)}.`)
    : refusalOf('unknown_product', `products.${index}.sku`, `The catalog has no product with the SKU "${line.sku}".`);
}

function namesIn({ all }: ProductTypes): string {
  return all.map(({ names, code }) => names.at(-1)?.name ?? code).join(', ');
}

function wrongTotal(sale: JudgedSale, currency: string): Refusal | null {
  const sumMinor = sumOfLines(sale);
  if (!isStorableAmount(sumMinor)) {
    return new Refusal('rule_violated', 'The sale is too large to be counted.');
  }
  if (sumMinor === sale.totalMinor) {
    return null;
  }
  const [sum, total] = [formatAmount(sumMinor, currency), formatAmount(sale.totalMinor, currency)];
  const detail = `The products sum to ${sum}, the total says ${total}.`;
  return refusalOf('total_mismatch', 'total', detail, { sum, total });
}

function wrongTime({ soldAt }: JudgedSale, now: Date): Refusal | null {
  return soldAt > now ? refusalOf('date_in_future', 'soldAt', 'The sale is in the future.') : null;
}

function refusalOf(code: Refusal['code'], field: string, detail: string, extra: Record<string, unknown> = {}): Refusal {
  return new Refusal(code, detail, { errors: { [field]: [detail] }, extra });
}
