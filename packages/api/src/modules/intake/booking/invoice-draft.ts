import type { SaleRow } from '../presets/preset.ts';
import type { Interpreted } from './interpret-rows.ts';
import type { KnownOrder } from './orders-of-invoices.ts';
import { type RowVerdict, refused } from './row-verdict.ts';

/** One invoice's accepted lines, which become an order or are added to the one it became before. */
export interface InvoiceDraft {
  readonly document: string;
  readonly orderId: string | null;
  readonly customerReference: string | null;
  readonly customerName: string | null;
  readonly country: string | null;
  readonly placedAt: Date;
  readonly sales: readonly Interpreted<SaleRow>[];
}

export interface InvoiceDrafts {
  readonly invoices: readonly InvoiceDraft[];
  /** Lines of another customer than their invoice's. */
  readonly misfits: readonly RowVerdict[];
}

/** An invoice's time is its first accepted line's, its customer the first that a line names. */
export function draftInvoices(
  sales: readonly Interpreted<SaleRow>[],
  known: ReadonlyMap<string, KnownOrder>,
): InvoiceDrafts {
  const byDocument = Map.groupBy(sales, ({ row }) => row.document);
  const drafts = [...byDocument].map(([document, lines]) => draftInvoice(document, lines, known.get(document)));
  return {
    invoices: drafts.flatMap(({ invoice }) => invoice ?? []),
    misfits: drafts.flatMap(({ misfits }) => misfits),
  };
}

interface Draft {
  readonly invoice: InvoiceDraft | null;
  readonly misfits: readonly RowVerdict[];
}

function draftInvoice(document: string, lines: readonly Interpreted<SaleRow>[], order: KnownOrder | undefined): Draft {
  const named = lines.find(({ meaning }) => meaning.customerReference !== null)?.meaning ?? null;
  const customerReference = order ? order.customerReference : (named?.customerReference ?? null);
  const fits = ({ meaning }: Interpreted<SaleRow>): boolean =>
    meaning.customerReference === null || meaning.customerReference === customerReference;
  const sales = lines.filter(fits);
  const misfits = lines.filter((line) => !fits(line)).map(refuseMisfit);
  const first = sales[0];
  if (!first) {
    return { invoice: null, misfits };
  }
  const invoice = {
    document,
    orderId: order?.orderId ?? null,
    customerReference,
    customerName: named?.customerName ?? null,
    country: named?.country ?? null,
    placedAt: order?.placedAt ?? first.meaning.soldAt,
    sales,
  };
  return { invoice, misfits };
}

function refuseMisfit({ row }: Interpreted<SaleRow>): RowVerdict {
  return refused(row, 'customer_differs_in_invoice', 'The other lines of this invoice are of another customer.');
}
