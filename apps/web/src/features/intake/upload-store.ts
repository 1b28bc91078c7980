import type { ImportKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { useSyncExternalStore } from 'react';
import { type Problem, readProblem, unreachable } from '../../lib/problem.ts';

export type Upload =
  | { readonly status: 'none' }
  | { readonly status: 'sending'; readonly fileName: string; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly status: 'refused'; readonly fileName: string; readonly problem: Problem };

/** How the file is to be read. */
type Layout =
  | { readonly preset: string }
  | { readonly mapping: SalesMapping; readonly source: string }
  | { readonly mapping: RecordMapping };

export type UploadRequest = {
  readonly kind: ImportKind;
  readonly file: File;
  /** of a workbook; null for the first that has a table */
  readonly sheet: string | null;
  readonly layout: Layout;
  readonly dryRun: boolean;
};

const none: Upload = { status: 'none' };

// Outside of React, so that leaving the page does not stop the file on its way.
let current: Upload = none;
const listeners = new Set<() => void>();

export function useUpload(): Upload {
  return useSyncExternalStore(subscribe, () => current);
}

export function forgetUpload(): void {
  show(none);
}

/**
 * Sends a file; the promise gives the id of the import, or null where the file was refused (`useUpload` says why).
 * XMLHttpRequest, because fetch does not tell how much has been sent.
 */
export function sendFile(upload: UploadRequest): Promise<string | null> {
  const { file } = upload;
  const request = new XMLHttpRequest();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const refuse = (problem: Problem) => {
    show({ status: 'refused', fileName: file.name, problem });
    resolve(null);
  };
  request.upload.addEventListener('progress', ({ loaded }) => show(sending(file, loaded)));
  request.addEventListener('error', () => refuse(unreachable));
  request.addEventListener('load', () => {
    const body = parseBody(request.responseText);
    const id = idOf(body);
    if (request.status !== 202 || id === null) return refuse(readProblem(body));
    show(none);
    resolve(id);
  });
  show(sending(file, 0));
  request.open('POST', '/api/v1/imports');
  request.send(bodyOf(upload));
  return promise;
}

// The server reads the fields before the file: their order counts.
function bodyOf({ kind, file, sheet, layout, dryRun }: UploadRequest): FormData {
  const body = new FormData();
  body.append('kind', kind);
  if (sheet !== null) body.append('sheet', sheet);
  if ('preset' in layout) body.append('preset', layout.preset);
  else body.append('mapping', JSON.stringify(layout.mapping));
  if ('source' in layout) body.append('source', layout.source);
  body.append('dryRun', String(dryRun));
  body.append('file', file);
  return body;
}

function sending(file: File, sentBytes: number): Upload {
  return { status: 'sending', fileName: file.name, sentBytes: Math.min(sentBytes, file.size), totalBytes: file.size };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function idOf(body: unknown): string | null {
  const hasId = typeof body === 'object' && body !== null && 'id' in body;
  return hasId && typeof body.id === 'string' ? body.id : null;
}

function show(next: Upload): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
