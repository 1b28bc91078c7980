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

export function forgetChoice(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // It was never kept.
  }
}

/** Tells what was chosen in another window of this browser, null where it was forgotten: one person has one choice. */
export function whenChosenElsewhere(name: string, tell: (value: string | null) => void): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === keyOf(name)) tell(newValue);
  });
}

function keyOf(name: string): string {
  return `tillback.${name}`;
}
