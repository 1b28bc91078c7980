import { expect } from 'vitest';
import type { ApiClient } from './api-client.ts';
import { fileOf } from './sales-csv.ts';

export interface ImportAnswer {
  readonly id: string;
  readonly status: string;
  readonly report: Readonly<Record<string, unknown>> | null;
  readonly undo: { readonly percent: number; readonly totals: Readonly<Record<string, unknown>> | null } | null;
}

/** Sends a file of sales as the import page does. */
export function sendSales(shop: ApiClient, content: string | Uint8Array<ArrayBuffer>): Promise<ImportAnswer> {
  return shop.upload('/imports', { kind: 'sales', preset: 'online-retail', dryRun: 'false' }, fileOf(content));
}

/** Waits until an import has ended, however it did. */
export async function finishedImport(shop: ApiClient, id: string): Promise<ImportAnswer> {
  const look = () => shop.get<ImportAnswer>(`/imports/${id}`);
  await expect.poll(async () => (await look()).status, { timeout: 45_000 }).not.toMatch(/receiving|running/);
  return look();
}
