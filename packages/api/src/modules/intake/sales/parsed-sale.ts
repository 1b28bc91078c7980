import { amountOfLine } from '@tillback/rules/cashback/line-cashback';
import { formatAmount } from '@tillback/rules/money/amount';
import type { StoreSettings } from '../../settings/public.ts';
import type { ParsedLine, ParsedSale } from '../entities/received-sale.ts';
import type { JudgedSale, TypedLine } from './judge-sale.ts';
import { sumOfLines } from './read-sale.ts';

/** What was understood of a sale, to be kept beside what was sent. */
export function parsedSale(sale: JudgedSale, store: StoreSettings): ParsedSale {
  return {
    soldAt: sale.soldAt.toISOString(),
    reference: sale.reference,
    customer: { document: sale.documentDigits, name: sale.customerName },
    total: formatAmount(sale.totalMinor, store.currency),
    sum: formatAmount(sumOfLines(sale), store.currency),
    products: sale.typedLines.map((line) => parsedLine(line, store)),
  };
}

function parsedLine(line: TypedLine, { currency, types }: StoreSettings): ParsedLine {
  return {
    sku: line.sku,
    name: line.product?.name ?? null,
    type: line.type && types.nameOf(line.type),
    value: formatAmount(line.unitPriceMinor, currency),
    qty: line.quantity,
    amount: formatAmount(amountOfLine(line), currency),
  };
}
