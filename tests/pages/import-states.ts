import type { Page } from 'playwright-core';
import { changeAnswer, keepStill } from '../browser/changed-answers.ts';

const sale = {
  invoice: '4711',
  isKnown: false,
  placedAt: '2026-05-31T15:53:00.000Z',
  customer: 'Zé da Silva',
  total: '1251.50',
  cashback: '62.58',
  lineCount: 7,
  lines: [line('CANECA-01', 'Caneca azul', 2), line('VELA-07', 'A candle with quite a long name of its own', 1)],
};

function line(sku: string, name: string, quantity: number) {
  return { sku, name, quantity, unitPrice: '12.50', amount: '12.50', cashback: '0.63' };
}

const preview = {
  currency: 'GBP',
  orders: [sale, { ...sale, invoice: '4712', isKnown: true, customer: null, lineCount: 2 }],
  returns: [
    {
      invoice: 'C4713',
      orderInvoice: '4711',
      returnedAt: '2026-06-02T10:00:00.000Z',
      customer: 'Zé da Silva',
      total: '12.50',
      cashbackTakenBack: '0.63',
    },
  ],
  newCustomers: [{ reference: 'Z9', name: 'Zé da Silva', country: 'Brazil' }],
  newProducts: [{ sku: 'VELA-07', name: 'A candle with quite a long name of its own', type: 'A', price: '3.00' }],
  changedProducts: [
    { sku: 'CANECA-01', name: 'Caneca azul', type: 'B', price: '12.50', nameBefore: 'CANECA', priceBefore: '11.00' },
  ],
  productsChanged: 34,
};

const noSamples = { orders: [], returns: [], newCustomers: [], newProducts: [], changedProducts: [] };

/** A dry run with something of each kind that an import can change. */
export async function dryRun(page: Page): Promise<void> {
  await changeAnswer(page, 'intake.getImport', (shown) => ({ ...shown, dryRun: true, undo: null }));
  await changeAnswer(page, 'intake.getPreview', () => preview);
}

const newMug = [
  { field: 'sku', before: null, after: 'CANECA-01' },
  { field: 'name', before: null, after: 'Caneca azul' },
  { field: 'price', before: null, after: '12.50' },
  { field: 'stock', before: null, after: '8' },
  { field: 'active', before: null, after: 'true' },
];

const dearerCandle = [
  { field: 'price', before: '3.00', after: '1234.50' },
  { field: 'description', before: 'A candle.', after: 'A candle with quite a long description of its own, in red.' },
  { field: 'lowStockThreshold', before: '2', after: null },
];

const records = {
  added: [{ key: 'CANECA-01', name: 'Caneca azul', fields: newMug }],
  changed: [{ key: 'VELA-07', name: 'A candle with quite a long name of its own', fields: dearerCandle }],
};

/** A dry run of a file of products that adds some and changes others. */
export async function dryRunOfProducts(page: Page): Promise<void> {
  await changeAnswer(page, 'intake.getImport', (shown) => ({
    ...shown,
    kind: 'products',
    dryRun: true,
    undo: null,
    report: { ...(shown.report as object), productsNew: 12, productsChanged: 3 },
  }));
  await changeAnswer(page, 'intake.getPreview', () => ({ ...preview, ...noSamples, records }));
}

/** A dry run of a file that is known already. */
export async function dryRunOfNothing(page: Page): Promise<void> {
  await changeAnswer(page, 'intake.getImport', (shown) => ({ ...shown, dryRun: true, undo: null }));
  await changeAnswer(page, 'intake.getPreview', () => ({ ...preview, ...noSamples, productsChanged: 0 }));
}

/** An import in the middle of its sales. */
export async function underWay(page: Page): Promise<void> {
  const progress = {
    rowsRead: 209_029,
    rowsTotal: 209_029,
    rowsDone: 83_500,
    percent: 39,
    rowsPerSecond: 6_512,
    secondsLeft: 79,
  };
  const running = { status: 'running', step: 'sales', progress, report: null, finishedAt: null };
  await keepStill(page, 'intake.watchImport');
  await changeAnswer(page, 'intake.getImport', (shown) => ({ ...shown, ...running }));
}

/** An import whose file had other columns. */
export async function failed(page: Page): Promise<void> {
  const detail = 'The header lacks UnitPrice. Found: InvoiceNo, StockCode, Description, Quantity, InvoiceDate, Price.';
  const found = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'Price'];
  const failure = { code: 'header_mismatch', detail, parameters: { missing: ['UnitPrice'], repeated: [], found } };
  await changeAnswer(page, 'intake.getImport', (shown) => ({ ...shown, status: 'failed', failure, report: null }));
}

/** A workbook whose sheets can be chosen. */
export async function ofSeveralSheets(page: Page): Promise<void> {
  const names = ['Maio', 'Junho & julho'];
  await page.route('**/api/v1/imports/look', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), sheet: { name: names[0], names } } });
  });
}
