/** What a customer can be. Merged: another one has what was theirs; archived: the import that added them was undone. */
export const customerStatuses = ['active', 'disabled', 'merged', 'archived'] as const;
