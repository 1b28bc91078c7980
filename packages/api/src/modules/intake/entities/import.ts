import { defineEntity, p } from '@mikro-orm/core';
import { importKinds, type RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import type { ImportPreview } from './import-preview.ts';

export const importStatuses = ['receiving', 'running', 'done', 'failed', 'interrupted', 'undoing', 'undone'] as const;
export const importSteps = ['reading', 'sales', 'returns', 'confirming', 'checking'] as const;

export type ImportStatus = (typeof importStatuses)[number];
export type ImportStep = (typeof importSteps)[number];

/** What the batches so far did; amounts in minor units as decimal digits, because JSON has no bigint. */
export interface ImportTotals {
  accepted: number;
  unchanged: number;
  refused: number;
  partial: number;
  orders: number;
  lines: number;
  revenueMinor: string;
  cashbackEarnedMinor: string;
  cashbackTakenBackMinor: string;
  refundedMinor: string;
  returnLinesWhole: number;
  returnLinesPart: number;
  customersNew: number;
  productsNew: number;
  customersChanged: number;
  productsChanged: number;
  cashbackConfirmedMinor: string;
  reasons: Record<string, number>;
}

/** What was found when the import's end was checked against the ledger. */
export interface ImportChecks {
  balancesMatch: boolean;
  recountMatches: boolean;
}

/** Why an import came to nothing, in English; and what that speaks of, for whoever says it in another language. */
export interface ImportFailure {
  readonly code: string;
  readonly detail: string;
  readonly parameters?: FailureParameters;
}

export interface FailureParameters {
  /** Columns that the header lacks, has more than once, and has. */
  readonly missing?: readonly string[];
  readonly repeated?: readonly string[];
  readonly found?: readonly string[];
  /** Where a quote opens that is not closed; 0 is the header. */
  readonly quoteInRow?: number;
  /** Of which more rows came than an invoice can have. */
  readonly invoice?: string;
  readonly mostRows?: number;
}

/** What undoing took out; amounts in minor units as decimal digits. */
export interface UndoTotals {
  orders: number;
  lines: number;
  refunds: number;
  revenueMinor: string;
  refundedMinor: string;
  cashbackMinor: string;
  customers: number;
  products: number;
}

/** That an import is, was, or could not be undone. */
export interface ImportUndo {
  requestedAt: string;
  requestedByName: string;
  /** Of what is to be undone, so far. */
  percent: number;
  undoneAt: string | null;
  totals: UndoTotals | null;
  /** Why it came to nothing; the import is as it was. */
  failure: { code: string; detail: string } | null;
}

/**
 * One file that was handed in. `position` is how far the current step has come (a row number), moved in the same
 * transaction as the step's effects: whoever goes on after a crash starts exactly there.
 */
export const ImportSchema = defineEntity({
  name: 'Import',
  tableName: 'intake_imports',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(importKinds),
    preset: p.string().length(64),
    mapping: p.json<SalesMapping | RecordMapping>().nullable(),
    source: p.string().length(64),
    fileName: p.string().length(255),
    /** Of a workbook, the sheet that was asked for; null for the first that has a table, and of a CSV. */
    sheet: p.string().length(255).nullable(),
    dryRun: p.boolean().default(false),
    status: p.enum(importStatuses).default('receiving'),
    step: p.enum(importSteps).nullable(),
    position: p.integer().default(0),
    bytesTotal: p.bigint('bigint').nullable(),
    bytesRead: p.bigint('bigint').defaultRaw('0'),
    rowsRead: p.integer().default(0),
    rowsDone: p.integer().default(0),
    totals: p.json<ImportTotals>(),
    checks: p.json<ImportChecks>().nullable(),
    failure: p.json<ImportFailure>().nullable(),
    preview: p.json<ImportPreview>().nullable(),
    rehearsal: () => p.manyToOne(Import).ref().nullable().deleteRule('set null'),
    /** Whether it is known what each row of it did, so that it can be undone. */
    tracked: p.boolean().default(false),
    undo: p.json<ImportUndo>().nullable(),
    /** When somebody looked after what it refused, or that it failed; nobody need be told of it any more. */
    handledAt: p.datetime().nullable(),
    handledByName: p.string().length(200).nullable(),
    createdBy: p.uuid().nullable(),
    createdByName: p.string().length(200),
    createdAt: p.datetime().defaultRaw('now()'),
    runningSince: p.datetime().nullable(),
    updatedAt: p.datetime().defaultRaw('now()'),
    finishedAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'intake_imports_created_at_index', properties: ['createdAt', 'id'] },
    {
      name: 'intake_imports_unfinished_index',
      expression: `create index intake_imports_unfinished_index on intake_imports (updated_at) where status in ('receiving', 'running')`,
    },
    {
      name: 'intake_imports_rehearsal_index',
      expression:
        'create index intake_imports_rehearsal_index on intake_imports (rehearsal_id) where rehearsal_id is not null',
    },
  ],
  checks: [
    { name: 'intake_imports_mapping_check', expression: `(preset = 'mapped') = (mapping is not null)` },
    {
      name: 'intake_imports_handled_by_someone',
      expression: '(handled_at is null) = (handled_by_name is null)',
    },
    { name: 'intake_imports_rehearsal_check', expression: 'rehearsal_id is null or not dry_run' },
  ],
});

export class Import extends ImportSchema.class {}
ImportSchema.setClass(Import);
