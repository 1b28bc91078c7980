export type ChangedField = { readonly name: string; readonly before: string; readonly after: string };

/**
 * What an entry says was changed, field by field: as a before and an after of each field, or of them all together, and then
 * only of those that differ. Null where an entry tells something else.
 */
export function changedFields(changes: unknown): ChangedField[] | null {
  if (!isObject(changes)) return null;
  if (isChange(changes)) return fieldsThatDiffer(changes.before, changes.after);
  const fields = Object.entries(changes);
  if (!fields.some(([, value]) => isChange(value))) return null;
  // What is told beside the changes, a reason say, is new with them.
  return fields.map(([name, value]) => fieldOf(name, isChange(value) ? value : { before: null, after: value }));
}

function fieldsThatDiffer(before: unknown, after: unknown): ChangedField[] {
  if (!isObject(before) || !isObject(after)) return [fieldOf('', { before, after })];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...names].map((name) => fieldOf(name, { before: before[name], after: after[name] }));
  return fields.filter((field) => field.before !== field.after);
}

function fieldOf(name: string, { before, after }: Change): ChangedField {
  return { name, before: written(before), after: written(after) };
}

type Change = { readonly before: unknown; readonly after: unknown };

function isChange(value: unknown): value is Change {
  return isObject(value) && 'before' in value && 'after' in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text as it is, nothing for nothing, and anything else as JSON has it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
