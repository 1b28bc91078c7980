import type { PaletteOption } from '../../components/palette/palette-option.ts';

/** An option that is known without asking the server, with the words by which it is found. */
export type Command = PaletteOption & { words: string };

/** The commands of which some word begins with each of the words typed, in any order; all where none is typed. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const wanted = wordsOf(typed);
  return commands.filter(({ words }) => {
    const offered = wordsOf(words);
    return wanted.every((word) => offered.some((each) => each.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  return plain.toLowerCase().split(/\s+/).filter(Boolean);
}
