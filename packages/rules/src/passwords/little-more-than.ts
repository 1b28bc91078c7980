const shortestWord = 3;
const fewestOtherLetters = 4;

/**
 * Whether a password is made of words that anyone would try for this person, their name, their address, the shop's name, and
 * hardly anything else. Digits and signs around them do not count: they are what everyone adds.
 */
export function isLittleMoreThan(password: string, ofPerson: readonly string[]): boolean {
  const known = ofPerson.flatMap(wordsIn).toSorted((left, right) => right.length - left.length);
  const lower = password.toLowerCase();
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), lower);
  return rest !== lower && [...rest.matchAll(/\p{L}/gu)].length < fewestOtherLetters;
}

/** The words of a name or an address that are long enough to be one, and all of it written together; in small letters. */
export function wordsIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...words, words.join('')].filter((word) => word.length >= shortestWord);
}
