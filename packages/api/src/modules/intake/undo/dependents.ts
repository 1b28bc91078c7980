import { toPublicId } from '@tillback/rules/ids/ids';

/** What may depend on an import, and what of it is named. */
export const namedByKind = {
  'cashback-used': 'customer',
  'customer-merged': 'customer',
  'units-refunded': 'order',
  'refund-came-short': 'order',
  'lines-added': 'order',
  'rows-recognised': 'import',
} as const;

export type DependentKind = keyof typeof namedByKind;

export const dependentKinds = Object.keys(namedByKind) as [DependentKind, ...DependentKind[]];

/** One thing that would not be as it is without the import; its id as it is stored. */
export interface Dependent {
  readonly id: string;
  readonly name: string;
}

/** All things of one kind that depend on an import, and some of them by name. */
export interface Dependents {
  kind: DependentKind;
  count: number;
  items: { id: string; name: string }[];
}

export function shapeDependents(kind: DependentKind, count: number, found: readonly Dependent[]): Dependents {
  return { kind, count, items: found.map(({ id, name }) => ({ id: toPublicId(namedByKind[kind], id), name })) };
}
