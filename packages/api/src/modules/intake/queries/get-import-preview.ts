import { Refusal } from '@tillback/rules/errors/refusal';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportPreview, PreviewRecord, RecordSample } from '../entities/import-preview.ts';
import type { ImportPreviewAnswer } from '../import-preview.shapes.ts';

/**
 * A sample of what a dry run would have made.
 * @throws {Refusal} `not_found`, also for an import that was none, or has not come to its end
 */
export async function getImportPreview({ db, store }: Reader, { id }: ByIdInput): Promise<ImportPreviewAnswer> {
  const stored = await db.selectFrom('intake_imports').select('preview').where('id', '=', id).executeTakeFirst();
  if (!stored?.preview) {
    throw new Refusal('not_found', 'There is no preview: only a dry run that has come to its end has one.');
  }
  return previewAnswer(stored.preview, store.currency);
}

function previewAnswer(preview: ImportPreview, currency: string): ImportPreviewAnswer {
  const amount = (digits: string) => formatAmount(BigInt(digits), currency);
  return {
    currency,
    orders: preview.orders.map(({ totalMinor, cashbackMinor, lines, ...order }) => ({
      ...order,
      total: amount(totalMinor),
      cashback: amount(cashbackMinor),
      lines: lines.map(({ sku, name, quantity, unitPriceMinor, amountMinor, cashbackMinor: earned }) => ({
        sku,
        name,
        quantity,
        unitPrice: amount(unitPriceMinor),
        amount: amount(amountMinor),
        cashback: amount(earned),
      })),
    })),
    returns: preview.returns.map(({ totalMinor, cashbackTakenBackMinor, ...returned }) => ({
      ...returned,
      total: amount(totalMinor),
      cashbackTakenBack: amount(cashbackTakenBackMinor),
    })),
    newCustomers: [...preview.newCustomers],
    newProducts: preview.newProducts.map(({ priceMinor, ...product }) => ({ ...product, price: amount(priceMinor) })),
    changedProducts: preview.changedProducts.map(({ priceMinor, priceMinorBefore, ...product }) => ({
      ...product,
      price: amount(priceMinor),
      priceBefore: amount(priceMinorBefore),
    })),
    productsChanged: preview.productsChanged,
    records: preview.records ? answerOf(preview.records) : null,
  };
}

function answerOf({ added, changed }: RecordSample): ImportPreviewAnswer['records'] {
  const plain = (record: PreviewRecord) => ({ ...record, fields: [...record.fields] });
  return { added: added.map(plain), changed: changed.map(plain) };
}
