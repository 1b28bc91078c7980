import { Refusal } from '@tillback/rules/errors/refusal';
import type { DependentKind, Dependents } from './dependents.ts';

const inWords: Readonly<Record<DependentKind, string>> = {
  'cashback-used': 'cashback of it was used',
  'customer-merged': 'a customer of it was merged into another',
  'units-refunded': 'something of it was refunded since',
  'refund-came-short': 'a later refund found too little cashback because of it',
  'lines-added': 'another import added lines to its orders',
  'rows-recognised': 'a later file has rows that were left alone because of it',
};

/** Says what depends on an import, for who wants to undo it. */
export function dependentsRefusal(dependents: readonly Dependents[]): Refusal {
  const reasons = dependents.map(({ kind }) => inWords[kind]).join('; ');
  return new Refusal('import_has_dependents', `The import cannot be undone: ${reasons}. Undo that first.`, {
    extra: { dependents },
  });
}
