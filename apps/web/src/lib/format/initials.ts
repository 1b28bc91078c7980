const characters = new Intl.Segmenter();

/** The first characters of a name's first and last word, whole ones: of letters, of emoji, in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const shown = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return shown.map((word = '') => firstCharacterOf(word).toUpperCase()).join('');
}

function firstCharacterOf(word: string): string {
  const [first] = characters.segment(word);
  return first?.segment ?? '';
}
