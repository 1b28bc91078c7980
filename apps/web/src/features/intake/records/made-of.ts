import type { RecordKind } from '@tillback/rules/intake/record-mapping';
import type { ImportReport } from '../intake-types.ts';

/** How many products or customers an import added, and how many it changed. */
export function madeOf(kind: RecordKind, report: ImportReport): { added: number; changed: number } {
  return kind === 'products'
    ? { added: report.productsNew, changed: report.productsChanged }
    : { added: report.customersNew, changed: report.customersChanged };
}
