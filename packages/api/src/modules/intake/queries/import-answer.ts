import { fromPublicId, toPublicId } from '@tillback/rules/ids/ids';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { ImportFailure } from '../entities/import.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { undoAnswer } from './undo-answer.ts';

// One that failed, or was undone, is as if it had never been: the dry run can be booked again.
export const bookingStatuses = ['receiving', 'running', 'done'] as const;

/** Imports with everything that their answer is made of. */
export function importsOf(db: ReadDatabase) {
  return db
    .selectFrom('intake_imports')
    .select([
      'id',
      'kind',
      'preset',
      'mapping',
      'source',
      'file_name as fileName',
      'sheet',
      'dry_run as dryRun',
      'status',
      'step',
      'bytes_total as bytesTotal',
      'bytes_read as bytesRead',
      'rows_read as rowsRead',
      'rows_done as rowsDone',
      'totals',
      'checks',
      'failure',
      'undo',
      'handled_at as handledAt',
      'handled_by_name as handledByName',
      'created_by_name as createdByName',
      'created_at as createdAt',
      'running_since as runningSince',
      'updated_at as updatedAt',
      'finished_at as finishedAt',
      'rehearsal_id as rehearsalId',
    ])
    .select((imports) =>
      imports
        .selectFrom('intake_imports as booking')
        .select('booking.id')
        .whereRef('booking.rehearsal_id', '=', 'intake_imports.id')
        .where('booking.status', 'in', [...bookingStatuses])
        .orderBy('booking.created_at', 'desc')
        .limit(1)
        .as('bookedAsId'),
    );
}

export type StoredImport = Awaited<ReturnType<ReturnType<typeof importsOf>['execute']>>[number];

export function importAnswer(stored: StoredImport, currency: string): ImportAnswer {
  const { kind, preset, mapping, source, fileName, sheet, dryRun, status, step, failure } = stored;
  return {
    id: toPublicId('import', stored.id),
    kind,
    preset,
    mapping: kind === 'sales' ? (mapping as SalesMapping | null) : null,
    recordMapping: kind === 'sales' ? null : mapping,
    source,
    fileName,
    sheet,
    dryRun,
    status,
    step,
    progress: progressOf(stored),
    createdAt: stored.createdAt.toISOString(),
    finishedAt: stored.finishedAt?.toISOString() ?? null,
    createdBy: stored.createdByName,
    failure: failure && failureOf(failure),
    rehearsalId: importIdOf(stored.rehearsalId),
    bookedAsId: importIdOf(stored.bookedAsId),
    handled: handledOf(stored),
    report: reportOf(stored, currency),
    undo: undoAnswer(stored.undo, currency),
  };
}

function failureOf({ code, detail, parameters }: ImportFailure): ImportAnswer['failure'] {
  if (!parameters) {
    return { code, detail, parameters: null };
  }
  const { missing, repeated, found, ...rest } = parameters;
  return {
    code,
    detail,
    parameters: {
      ...rest,
      ...(missing && { missing: [...missing] }),
      ...(repeated && { repeated: [...repeated] }),
      ...(found && { found: [...found] }),
    },
  };
}

function handledOf({ handledAt, handledByName }: StoredImport): ImportAnswer['handled'] {
  return handledAt && { at: handledAt.toISOString(), by: handledByName ?? '' };
}

function importIdOf(id: string | null): string | null {
  return id && toPublicId('import', id);
}

function progressOf(stored: StoredImport): ImportAnswer['progress'] {
  const { status, rowsRead, rowsDone } = stored;
  const rowsPerSecond = speedOf(stored);
  return {
    rowsRead,
    rowsTotal: status === 'receiving' ? null : rowsRead,
    rowsDone,
    percent: percentOf(stored),
    rowsPerSecond,
    secondsLeft: rowsPerSecond && status === 'running' ? Math.ceil((rowsRead - rowsDone) / rowsPerSecond) : null,
  };
}

/** Of the file while it is received, of its rows while they are booked; whole only when all is done. */
function percentOf({ status, bytesRead, bytesTotal, rowsRead, rowsDone }: StoredImport): number {
  if (status === 'done' || status === 'undoing' || status === 'undone') {
    return 100;
  }
  const share =
    status === 'receiving' ? Number(bytesRead) / Number(bytesTotal ?? bytesRead) : rowsDone / Math.max(rowsRead, 1);
  return Number.isFinite(share) ? Math.min(99, Math.floor(share * 100)) : 0;
}

function speedOf({ runningSince, updatedAt, rowsDone }: StoredImport): number | null {
  const seconds = runningSince ? (updatedAt.getTime() - runningSince.getTime()) / 1_000 : 0;
  return seconds > 0 && rowsDone > 0 ? Math.floor(rowsDone / seconds) : null;
}

function reportOf(stored: StoredImport, currency: string): ImportAnswer['report'] {
  const { totals, checks, finishedAt, createdAt } = stored;
  if (!checks || !finishedAt) {
    return null;
  }
  const amount = (digits: string) => formatAmount(BigInt(digits), currency);
  return {
    rows: stored.rowsRead,
    accepted: totals.accepted,
    unchanged: totals.unchanged,
    refused: totals.refused,
    partial: totals.partial,
    orders: totals.orders,
    lines: totals.lines,
    revenue: amount(totals.revenueMinor),
    cashbackEarned: amount(totals.cashbackEarnedMinor),
    cashbackTakenBack: amount(totals.cashbackTakenBackMinor),
    refunded: amount(totals.refundedMinor),
    returnLinesWhole: totals.returnLinesWhole,
    returnLinesPart: totals.returnLinesPart,
    customersNew: totals.customersNew,
    productsNew: totals.productsNew,
    // Imports of earlier days did not count these.
    customersChanged: totals.customersChanged ?? 0,
    productsChanged: totals.productsChanged ?? 0,
    cashbackConfirmed: amount(totals.cashbackConfirmedMinor),
    currency,
    reasons: reasonsByRows(totals.reasons),
    balancesMatch: checks.balancesMatch,
    recountMatches: checks.recountMatches,
    secondsTaken: (finishedAt.getTime() - createdAt.getTime()) / 1_000,
  };
}

function reasonsByRows(reasons: Record<string, number>): { reason: string; rows: number }[] {
  return Object.entries(reasons)
    .map(([reason, rows]) => ({ reason, rows }))
    .toSorted((left, right) => right.rows - left.rows || left.reason.localeCompare(right.reason));
}

/** The stored id of an import that was answered. */
export function storedIdOf({ id }: ImportAnswer): string {
  const storedId = fromPublicId('import', id);
  if (!storedId) {
    throw new Error('The id of an answered import is one of ours.');
  }
  return storedId;
}
