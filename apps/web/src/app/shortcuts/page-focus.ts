/** Puts the focus into the page's own search box; false where the page has none. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('#content input[type=search]');
  box?.focus();
  box?.select();
  return box !== null;
}

/** Puts the focus on the next row of the page's list, or the one before; Enter then opens it. */
export function focusNextRow(steps: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#content tbody th a, #content a.row-card')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at === -1 ? rows[0] : rows[at + steps];
  next?.focus();
}
