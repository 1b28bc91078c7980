/** Whether two people's names are the same but for case, accents and spacing. */
export function isSameName(one: string, other: string): boolean {
  return essenceOf(one) === essenceOf(other);
}

/** Taken apart, an accented letter is a letter and its marks. In capitals also those letters agree that have only one form there. */
function essenceOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}\s]/gu, '')
    .toUpperCase();
}
