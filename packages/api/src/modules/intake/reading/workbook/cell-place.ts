const lettersInAlphabet = 26;
const codeBeforeA = 64;

/** The column's number from 0: A is 0, AA is 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * lettersInAlphabet + letter.charCodeAt(0) - codeBeforeA;
  return number - 1;
}
