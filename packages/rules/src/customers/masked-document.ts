const digits = 11;
const shownFrom = 3;
const shownTo = 9;

/** The eleven digits of a CPF for those who need not know them: the middle ones, which tell people apart, as `***982247**`. */
export function maskedDocument(document: string): string {
  const shown = document.slice(shownFrom, shownTo);
  return shown.padStart(shownTo, '*').padEnd(digits, '*');
}

const documentsIn = /(?<!\d)(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11})(?!\d)/g;

/** A text with every CPF in it masked, whether it is written with points or bare. */
export function withMaskedDocuments(text: string): string {
  return text.replace(documentsIn, (found) => {
    const masked = maskedDocument(found.replaceAll(/\D/g, ''));
    return found.includes('.') ? masked.replace(/^(.{3})(.{3})(.{3})(.{2})$/, '$1.$2.$3-$4') : masked;
  });
}
