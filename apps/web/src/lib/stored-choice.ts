/** A choice kept in this browser. Where storage is blocked it is forgotten with the page. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

function keyOf(name: string): string {
  return `tillback.${name}`;
}
