import { useQuery } from '@tanstack/react-query';
import type { ImportKind, RecordKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { type Problem, readProblem, unreachable } from '../../../lib/problem.ts';
import type { Outputs } from '../../../lib/trpc.ts';

export type SavedMapping = Outputs['intake']['listMappings']['items'][number];

export type FileColumn = { name: string; isUsable: boolean; samples: string[] };

/** What a file shows of itself, and how it could be read. */
export type FileLook = SalesLook | RecordLook;

type LookOfAny = {
  columns: FileColumn[];
  sheet: { name: string; names: string[] } | null;
  savedMapping: SavedMapping | null;
};

export type SalesLook = LookOfAny & {
  kind: 'sales';
  preset: string | null;
  guess: SalesMapping;
  isDateFormatSure: boolean;
};

/** A file that is said to hold products or customers. */
export type RecordLook = LookOfAny & { kind: RecordKind; recordGuess: RecordMapping };

export type Looked = { look: FileLook } | { problem: Problem };

/** The beginning has more rows than are shown; only a workbook has to come whole. */
const beginningBytes = 256_000;
const zipMagic = 'PK';

/** Asks the server how a file, or a sheet of it, could be read, as soon as it is chosen. */
export function useFileLook(kind: ImportKind, file: File | null, sheet: string | null) {
  return useQuery({
    queryKey: ['file-look', kind, file?.name, file?.size, file?.lastModified, sheet],
    queryFn: ({ signal }) => (file ? lookAt({ kind, file, sheet }, signal) : null),
    enabled: file !== null,
    // Another time, another mapping may have been saved for it.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}

type LookedAt = { kind: ImportKind; file: File; sheet: string | null };

async function lookAt({ kind, file, sheet }: LookedAt, signal: AbortSignal): Promise<Looked> {
  const isWorkbook = (await file.slice(0, zipMagic.length).text()) === zipMagic;
  const body = new FormData();
  body.append('kind', kind);
  if (sheet !== null) body.append('sheet', sheet);
  body.append('file', isWorkbook ? file : file.slice(0, beginningBytes), file.name);
  const answer = await fetch('/api/v1/imports/look', { method: 'POST', body, signal }).catch(() => null);
  if (answer === null) return { problem: unreachable };
  const content: unknown = await answer.json().catch(() => null);
  return answer.ok ? { look: content as FileLook } : { problem: readProblem(content) };
}
