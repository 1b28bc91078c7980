export type ParameterChanges = Readonly<Record<string, string | null>>;

/**
 * The address as it stands now, with changes; null removes a parameter. The router's own view of the address is that of the
 * last rendering: of two changes at one moment, a search that comes to rest and a sort, say, the second would undo the first.
 */
export function changedParameters(changes: ParameterChanges): URLSearchParams {
  const next = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
