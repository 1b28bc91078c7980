import { withMaskedDocuments } from '@tillback/rules/customers/masked-document';

/**
 * What was sent, with every document in it masked: any text may have one in it, and of a field that is called so nothing
 * stays that could be part of one.
 */
export function maskedSale(sent: unknown): unknown {
  if (typeof sent === 'string') {
    return withMaskedDocuments(sent);
  }
  if (typeof sent === 'number') {
    return maskedNumber(sent);
  }
  if (Array.isArray(sent)) {
    return sent.map(maskedSale);
  }
  return typeof sent === 'object' && sent !== null ? maskedFields(sent) : sent;
}

function maskedFields(sent: object): object {
  const fields = Object.entries(sent).map(([name, value]) => [
    name,
    name === 'document' ? maskedField(value) : maskedSale(value),
  ]);
  return Object.fromEntries(fields);
}

/** A wrong document may be nearly the right one, so no digit of it is shown. */
function maskedField(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return maskedSale(value);
  }
  const text = String(value);
  const masked = withMaskedDocuments(text);
  return masked === text ? text.replaceAll(/\d/g, '*') : masked;
}

function maskedNumber(sent: number): number | string {
  const masked = withMaskedDocuments(String(sent));
  return masked === String(sent) ? sent : masked;
}
