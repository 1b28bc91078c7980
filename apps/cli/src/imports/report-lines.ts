import type { ImportAnswer } from '@tillback/api/modules/intake/public';
import { amount, count } from '../terminal/figures.ts';
import { type TableRow, table } from '../terminal/table.ts';

type Report = NonNullable<ImportAnswer['report']>;

/** Every figure of an import's report, to be read by a person. */
export function reportLines({ id, report, dryRun, fileName }: ImportAnswer): string {
  if (!report) {
    return '';
  }
  const heading = dryRun ? `${fileName}, only tried: nothing was changed` : `${fileName} is imported`;
  const undoing = dryRun ? [] : ['', `To undo it: tillback import undo ${id}`];
  return [
    `${heading} (${report.secondsTaken.toFixed(1)} s)`,
    '',
    table([...rowFigures(report), ...saleFigures(report), ...returnFigures(report), ...checkFigures(report)]),
    ...reasonLines(report),
    ...undoing,
    '',
  ].join('\n');
}

/** Every figure of what undoing an import took out, to be read by a person. */
export function undoLines({ undo, report, fileName }: ImportAnswer): string {
  if (!undo?.totals) {
    return '';
  }
  const { totals } = undo;
  const currency = report ? `, ${report.currency}` : '';
  const figures = [
    ['Orders', count(totals.orders)],
    ['Order lines', count(totals.lines)],
    ['Refunds', count(totals.refunds)],
    ['Customers, archived', count(totals.customers)],
    ['Products, archived', count(totals.products)],
    [`Sales${currency}`, amount(totals.revenue)],
    [`Refunded${currency}`, amount(totals.refunded)],
    [`Cashback of its sales${currency}`, amount(totals.cashback)],
  ];
  return [`${fileName} is undone. Taken out of the books:`, '', table(figures), ''].join('\n');
}

function rowFigures(report: Report): TableRow[] {
  return [
    ['Rows', count(report.rows)],
    ['  accepted', count(report.accepted)],
    ['  accepted in part', count(report.partial)],
    ['  known before, unchanged', count(report.unchanged)],
    ['  refused', count(report.refused)],
  ];
}

function saleFigures(report: Report): TableRow[] {
  const { currency } = report;
  return [
    ['Orders, new', count(report.orders)],
    ['Order lines, new', count(report.lines)],
    ['Customers, new', count(report.customersNew)],
    ['Products, new', count(report.productsNew)],
    [`Sales, ${currency}`, amount(report.revenue)],
    [`Cashback earned before returns, ${currency}`, amount(report.cashbackEarned)],
  ];
}

function returnFigures(report: Report): TableRow[] {
  const { currency } = report;
  return [
    ['Return lines taken whole', count(report.returnLinesWhole)],
    ['Return lines taken in part', count(report.returnLinesPart)],
    [`Refunded, ${currency}`, amount(report.refunded)],
    [`Cashback taken back, ${currency}`, amount(report.cashbackTakenBack)],
    [`Cashback confirmed, ${currency}`, amount(report.cashbackConfirmed)],
  ];
}

function checkFigures(report: Report): TableRow[] {
  return [
    ['Stored balances equal their transfers', yesOrNo(report.balancesMatch)],
    ['The ledger equals a recount from the lines', yesOrNo(report.recountMatches)],
  ];
}

function reasonLines({ reasons }: Report): string[] {
  if (reasons.length === 0) {
    return [];
  }
  return [
    '',
    'Refused, or accepted in part, because of',
    table(reasons.map(({ reason, rows }) => [reason, count(rows)])),
  ];
}

function yesOrNo(holds: boolean): string {
  return holds ? 'yes' : 'NO';
}
