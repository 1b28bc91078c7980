import type { RecordField } from '@tillback/rules/intake/record-mapping';

/** A sample of what a dry run would have made; amounts in minor units as decimal digits, because JSON has no bigint. */
export interface ImportPreview {
  readonly orders: readonly PreviewOrder[];
  readonly returns: readonly PreviewReturn[];
  readonly newCustomers: readonly PreviewCustomer[];
  readonly newProducts: readonly PreviewProduct[];
  readonly changedProducts: readonly PreviewChange[];
  /** How many products there are of which `changedProducts` are some. */
  readonly productsChanged: number;
  /** Of a file of products or customers; null of one of sales. Dry runs of earlier days lack it. */
  readonly records?: RecordSample | null;
}

export interface RecordSample {
  readonly added: PreviewRecord[];
  readonly changed: PreviewRecord[];
}

/** A product or a customer, and what a file says of it: amounts as decimal text, flags as true and false. */
export interface PreviewRecord {
  /** What it is known by: the SKU; whatever tells a customer. */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly PreviewField[];
}

export interface PreviewField {
  readonly field: RecordField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PreviewOrder {
  readonly invoice: string;
  /** There is an order of this invoice already, which gets further lines. */
  readonly isKnown: boolean;
  readonly placedAt: string;
  readonly customer: string | null;
  readonly totalMinor: string;
  readonly cashbackMinor: string;
  /** of the order in all, of which `lines` are the first that this file brings */
  readonly lineCount: number;
  readonly lines: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceMinor: string;
  readonly amountMinor: string;
  readonly cashbackMinor: string;
}

export interface PreviewReturn {
  /** the return's own number */
  readonly invoice: string;
  /** of the order that it takes from */
  readonly orderInvoice: string;
  readonly returnedAt: string;
  readonly customer: string | null;
  readonly totalMinor: string;
  readonly cashbackTakenBackMinor: string;
}

export interface PreviewCustomer {
  readonly reference: string;
  readonly name: string;
  readonly country: string | null;
}

export interface PreviewProduct {
  readonly sku: string;
  readonly name: string;
  readonly type: string;
  readonly priceMinor: string;
}

export interface PreviewChange extends PreviewProduct {
  readonly nameBefore: string;
  readonly priceMinorBefore: string;
}
