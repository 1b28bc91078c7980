import { trpc } from './trpc.ts';

const freshForMs = 60_000;

/** The types that a product can be given, by their names. There are at most a hundred, which is one page. */
export function useProductTypes() {
  return trpc.catalog.listTypes.useQuery({ archived: false, limit: 100 }, { staleTime: freshForMs });
}

/** Their names, and the one that something has already, even where it is archived. */
export function useTypeNames(present: string | null = null): string[] {
  const names = useProductTypes().data?.items.map(({ name }) => name) ?? [];
  return present === null || names.includes(present) ? names : [present, ...names];
}
