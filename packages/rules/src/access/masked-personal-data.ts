import { maskedDocument, withMaskedDocuments } from '../customers/masked-document.ts';

const ofOnePerson = new Set(['email', 'name', 'phone', 'address', 'deliveryAddress', 'recipient']);

/**
 * A value as JSON has it, with what tells who a person is masked: the fields that are called so, at whatever depth, and
 * every CPF in any text. What was changed can still be told from what was not.
 */
export function maskedPersonalData(value: unknown): unknown {
  if (typeof value === 'string') {
    return withMaskedDocuments(value);
  }
  if (Array.isArray(value)) {
    return value.map(maskedPersonalData);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, maskedField(field, inside)]));
}

function maskedField(field: string, value: unknown): unknown {
  if (field === 'document') {
    return everyText(value, (text) => (/^\d{11}$/.test(text) ? maskedDocument(text) : '***'));
  }
  return ofOnePerson.has(field) ? everyText(value, maskedText) : maskedPersonalData(value);
}

/** A field that was changed has its texts within, as `before` and `after`. */
function everyText(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return mask(value);
  }
  if (Array.isArray(value)) {
    return value.map((part) => everyText(part, mask));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, everyText(inside, mask)]));
}

/** The first letter of each word, and of an e-mail address the domain too: `A*** L***`, `a***@example.com`. */
function maskedText(text: string): string {
  const [local = '', domain] = text.split('@');
  const masked = local.replaceAll(/(\p{L}|\p{N})[^\s]*/gu, '$1***');
  return domain === undefined ? masked : `${masked}@${domain}`;
}
