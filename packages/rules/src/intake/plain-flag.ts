const yes = ['true', 'yes', '1', 'sim', 'x'];
const no = ['false', 'no', '0', 'não', 'nao'];

/** A yes or a no as people write it, in English or Portuguese; null for anything else. */
export function plainFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}
