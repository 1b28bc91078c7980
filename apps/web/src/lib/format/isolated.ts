const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** A name for the middle of a sentence: written from right to left it leaves the words around it where they are. */
export function isolated(name: string): string {
  return `${firstStrongIsolate}${name}${popIsolate}`;
}
