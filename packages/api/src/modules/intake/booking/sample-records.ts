import { maskedDocument } from '@tillback/rules/customers/masked-document';
import type { RecordField } from '@tillback/rules/intake/record-mapping';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ProductDraft } from '../../catalog/public.ts';
import type { CustomerDraft } from '../../customers/public.ts';
import type { PreviewField } from '../entities/import-preview.ts';
import type { ImportState } from './import-state.ts';

const mostShown = 10;
const longestShown = 200;

type Texts = Readonly<Partial<Record<RecordField, string | null>>>;

/** Keeps the first products of a rehearsal, to show what would become of them. */
export function sampleProducts({ sample }: ImportState, written: readonly ProductDraft[], currency: string): void {
  for (const { isNew, first, now } of written) {
    const into = isNew ? sample.added : sample.changed;
    if (into.length < mostShown) {
      const before = isNew ? {} : textsOfProduct(first, currency);
      into.push({ key: now.sku, name: now.name, fields: differences(before, textsOfProduct(now, currency)) });
    }
  }
}

/** The same for customers. */
export function sampleCustomers({ sample }: ImportState, written: readonly CustomerDraft[]): void {
  for (const { isNew, first, now } of written) {
    const into = isNew ? sample.added : sample.changed;
    if (into.length < mostShown) {
      const fields = differences(isNew ? {} : textsOfCustomer(first), textsOfCustomer(now));
      into.push({ key: keyOf(now), name: now.name, fields });
    }
  }
}

function textsOfProduct(product: ProductDraft['now'], currency: string): Texts {
  return {
    name: product.name,
    type: product.type,
    price: formatAmount(product.priceMinor, currency),
    stock: product.stock?.toString() ?? null,
    description: product.description,
    pictureUrl: product.pictureUrl,
    lowStockThreshold: product.lowStockThreshold?.toString() ?? null,
    active: String(product.active),
  };
}

/** A preview is read by whoever reads imports: documents are masked. */
function textsOfCustomer({ document, email, name, reference, country }: CustomerDraft['now']): Texts {
  return { document: document && maskedDocument(document), email, name, reference, country };
}

function keyOf({ email, reference, document, name }: CustomerDraft['now']): string {
  return email ?? reference ?? (document && maskedDocument(document)) ?? name;
}

function differences(before: Texts, after: Texts): PreviewField[] {
  const fields = Object.keys(after) as RecordField[];
  return fields.flatMap((field) => {
    const [was, is] = [shown(before[field]), shown(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** What is empty is nothing to show. */
function shown(text: string | null | undefined): string | null {
  return text ? text.slice(0, longestShown).toWellFormed() : null;
}
