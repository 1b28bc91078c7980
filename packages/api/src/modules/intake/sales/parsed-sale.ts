import { amountOfLine } from '@tillback/rules/cashback/line-cashback';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ParsedLine, ParsedSale } from '../entities/received-sale.ts';
import type { JudgedSale, TypedLine } from './judge-sale.ts';
import { sumOfLines } from './read-sale.ts';

/** What was understood of a sale, to be kept beside what was sent. */
export function parsedSale(sale: JudgedSale, currency: string): ParsedSale {
  return {
    soldAt: sale.soldAt.toISOString(),
    reference: sale.reference,
    customer: { document: sale.documentDigits, name: sale.customerName },
    total: formatAmount(sale.totalMinor, currency),
    sum: formatAmount(sumOfLines(sale), currency),
    products: sale.typedLines.map((line) => parsedLine(line, currency)),
  };
}

function parsedLine(line: TypedLine, currency: string): ParsedLine {
  return {
    sku: line.sku,
    name: line.product?.name ?? null,
    type: line.type,
    value: formatAmount(line.unitPriceMinor, currency),
    qty: line.quantity,
    amount: formatAmount(amountOfLine(line), currency),
  };
}
