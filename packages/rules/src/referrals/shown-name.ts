/** What a stranger may see of a person's name: its first word. */
export function firstNameOf(name: string): string {
  return wordsOf(name)[0] ?? '';
}

/** What an acquaintance may see of a person's name: "Grace H." */
export function shortNameOf(name: string): string {
  const words = wordsOf(name);
  const last = words.length > 1 ? words.at(-1) : undefined;
  const [initial] = last ?? '';
  return initial ? `${words[0]} ${initial.toUpperCase()}.` : (words[0] ?? '');
}

function wordsOf(name: string): string[] {
  return name.trim().split(/\s+/u);
}
