import type { Unit } from '../../../pipeline/unit.ts';
import { type RecordedProducts, recordSoldProducts, type SoldProduct } from '../../catalog/public.ts';
import { type EnsuredCustomers, ensureCustomersByReference, type ReferencedCustomer } from '../../customers/public.ts';
import { type OrderOutcome, type OrderRequest, placeOrders, type RequestedLine } from '../../orders/public.ts';
import type { SaleRow } from '../presets/preset.ts';
import { keepWhatSalesAdded } from './effects.ts';
import { count, countAmount, type ImportState } from './import-state.ts';
import { interpretSales } from './interpret-rows.ts';
import { draftInvoices, type InvoiceDraft } from './invoice-draft.ts';
import { ordersOfInvoices } from './orders-of-invoices.ts';
import { recogniseRows } from './recognise-rows.ts';
import { accepted, type RowVerdict, refused } from './row-verdict.ts';
import { supersede } from './save-verdicts.ts';
import { knownRows, nextDocuments, rowsOfDocuments } from './staged-rows.ts';

/** Books the next sales' invoices: products, customers and orders. No verdicts means that there are no more. */
export async function bookSales(unit: Unit, state: ImportState): Promise<RowVerdict[]> {
  const documents = await nextDocuments(unit, state);
  const names = documents.map(({ document }) => document);
  const rows = await rowsOfDocuments(unit, state, names);
  const { fresh, verdicts, superseded } = recogniseRows(rows, await knownRows(unit, state.source, names));
  await supersede(unit, state.source, superseded);

  const { understood, refusals } = interpretSales(unit, state, fresh);
  const { invoices, misfits } = draftInvoices(understood, await ordersOfInvoices(unit, state.source, names));
  const booked = await placeInvoices(unit, state, invoices);
  state.position = documents.at(-1)?.firstRow ?? state.position;
  return [...verdicts, ...refusals, ...misfits, ...booked];
}

async function placeInvoices(unit: Unit, state: ImportState, invoices: readonly InvoiceDraft[]): Promise<RowVerdict[]> {
  if (invoices.length === 0) {
    return [];
  }
  const products = await recordSoldProducts(unit, invoices.flatMap(productsOf));
  const customers = await ensureCustomersByReference(unit, invoices.flatMap(customerOf));
  count(state, 'productsNew', products.created);
  count(state, 'customersNew', customers.createdIds.length);
  await keepWhatSalesAdded(unit, state, { products: products.seen, customerIds: customers.createdIds });
  const requests = invoices.map((invoice) => requestOf(state, invoice, products, customers));
  const outcomes = await placeOrders(unit, requests);
  return invoices.flatMap((invoice, index) => verdictsOf(state, invoice, outcomes[index]));
}

function productsOf(invoice: InvoiceDraft): SoldProduct[] {
  return invoice.sales.map(({ meaning }) => ({
    sku: meaning.sku,
    name: meaning.description,
    type: meaning.type,
    priceMinor: meaning.unitPriceMinor,
    soldAt: meaning.soldAt,
  }));
}

/** Some files know nothing but the number of a customer. */
function customerOf({ customerReference, customerName, country }: InvoiceDraft): ReferencedCustomer[] {
  if (!customerReference) {
    return [];
  }
  return [{ reference: customerReference, name: customerName ?? `Customer ${customerReference}`, country }];
}

function requestOf(
  state: ImportState,
  invoice: InvoiceDraft,
  products: RecordedProducts,
  customers: EnsuredCustomers,
): OrderRequest {
  const { customerReference, orderId } = invoice;
  return {
    channel: 'import',
    customerId: (customerReference && customers.idByReference.get(customerReference)) || null,
    origin: { source: state.source, reference: invoice.document },
    placedAt: invoice.placedAt,
    isHistory: true,
    ...(orderId && { addsTo: orderId }),
    lines: invoice.sales.map(({ meaning }) => lineOf(meaning, products)),
  };
}

function lineOf(sale: SaleRow, products: RecordedProducts): RequestedLine {
  const { sku, type, unitPriceMinor, quantity, description } = sale;
  const product = products.bySku.get(sku);
  if (!product) {
    throw new Error(`The product ${sku} was not recorded.`);
  }
  return { productId: product.id, quantity, sold: { sku, name: description ?? product.name, type, unitPriceMinor } };
}

function verdictsOf(state: ImportState, invoice: InvoiceDraft, outcome: OrderOutcome | undefined): RowVerdict[] {
  if (!outcome?.placed) {
    const detail = outcome?.refusal.detail ?? 'The order was declined.';
    return invoice.sales.map(({ row }) => refused(row, 'order_too_large', detail));
  }
  count(state, 'orders', invoice.orderId ? 0 : 1);
  count(state, 'lines', invoice.sales.length);
  countAmount(state, 'revenueMinor', outcome.totalMinor);
  countAmount(state, 'cashbackEarnedMinor', outcome.cashbackMinor);
  return invoice.sales.map(({ row }, index) => accepted(row, outcome.lineIds[index] ?? null));
}
