const columns = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
];

export interface SalesRow {
  readonly invoice: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly sku?: string;
  readonly name?: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly customer?: string;
}

/** Sales as the online retail shop writes them. What a row does not say is a mug for 2.55, bought by one who is known. */
export function salesCsv(rows: readonly SalesRow[]): string {
  return [columns, ...rows.map(cellsOf)].map((cells) => `${cells.join(',')}\n`).join('');
}

export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'sales.csv'): File {
  return new File([content], name, { type: 'text/csv' });
}

/** As many invoices as asked for, each of two lines, of fifty customers. */
export function manyInvoices(howMany: number, prefix: string, dayOf: (index: number) => string): SalesRow[] {
  return Array.from({ length: howMany }, (_, index) => {
    const sale = { invoice: `${prefix}${index}`, day: dayOf(index), customer: `${prefix}-${index % 50}` };
    const cup = { ...sale, sku: `10${index % 300}`, name: 'A CUP', quantity: '2', price: '1.25' };
    const plate = { ...sale, sku: `20${index % 300}`, name: 'A PLATE', quantity: '1', price: '6.10' };
    return [cup, plate];
  }).flat();
}

function cellsOf(row: SalesRow): string[] {
  const { invoice, day, sku = '85123A', name = 'MUG', quantity = '6', price = '2.55', customer = '17850' } = row;
  return [invoice, sku, name, quantity, `${day} 00:00:00`, price, customer, 'France'];
}
