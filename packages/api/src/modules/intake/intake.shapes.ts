import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { importKinds } from '@tillback/rules/intake/record-mapping';
import { rowVerdicts } from '@tillback/rules/validation/intake';
import { recordMapping } from '@tillback/rules/validation/record-mapping';
import { salesMapping } from '@tillback/rules/validation/sales-mapping';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { importStatuses, importSteps } from './entities/import.ts';
import { importUndoShape } from './undo.shapes.ts';

const rows = z.int().min(0);
const amount = z.string().meta({ examples: ['1234.50'] });

const progressShape = z.object({
  rowsRead: rows,
  rowsTotal: rows.nullable().meta({ description: 'Known once the file was read' }),
  rowsDone: rows,
  percent: z.number().min(0).max(100),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
});

const reportShape = z.object({
  rows,
  accepted: rows,
  unchanged: rows,
  refused: rows,
  partial: rows,
  orders: rows.meta({ description: 'New orders; lines that were added to a known one are not a new order' }),
  lines: rows,
  revenue: amount,
  cashbackEarned: amount.meta({ description: 'Before returns' }),
  cashbackTakenBack: amount,
  refunded: amount,
  returnLinesWhole: rows,
  returnLinesPart: rows,
  customersNew: rows,
  productsNew: rows,
  customersChanged: rows.meta({ description: 'By a file of customers' }),
  productsChanged: rows.meta({ description: 'By a file of products' }),
  cashbackConfirmed: amount,
  currency: z.string(),
  reasons: z.array(z.object({ reason: z.string(), rows })),
  balancesMatch: z.boolean().meta({ description: 'Every stored balance is what its transfers say' }),
  recountMatches: z.boolean().meta({ description: 'The ledger has the cashback that the order lines make' }),
  secondsTaken: z.number(),
});

const failureShape = z.object({
  code: z.string(),
  detail: z.string(),
  parameters: z
    .object({
      missing: z.array(z.string()).optional(),
      repeated: z.array(z.string()).optional(),
      found: z.array(z.string()).optional(),
      quoteInRow: z.int().optional().meta({ description: 'Where a quote is not closed; 0 is the header' }),
      invoice: z.string().optional(),
      mostRows: z.int().optional(),
    })
    .nullable()
    .meta({ description: 'What the detail speaks of' }),
});

export const importShape = z
  .object({
    id: publicIdOf('import'),
    kind: z.enum(importKinds),
    preset: z.string().meta({ description: '`mapped` where a mapping says how its columns are read' }),
    mapping: salesMapping.nullable(),
    recordMapping: recordMapping.nullable().meta({ description: 'How a file of products or customers is read' }),
    source: z.string().meta({ description: 'Where its invoices come from' }),
    fileName: z.string(),
    sheet: z.string().nullable().meta({ description: 'Of a workbook, the sheet that was asked for' }),
    dryRun: z.boolean(),
    status: z.enum(importStatuses),
    step: z.enum(importSteps).nullable(),
    progress: progressShape,
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    createdBy: z.string().nullable(),
    failure: failureShape.nullable(),
    rehearsalId: publicIdOf('import').nullable().meta({ description: 'The dry run whose rows it took' }),
    bookedAsId: publicIdOf('import').nullable().meta({ description: 'The import that took the rows of this dry run' }),
    handled: z
      .object({ at: z.iso.datetime(), by: z.string() })
      .nullable()
      .meta({ description: 'That somebody looked after what it refused, or that it failed' }),
    report: reportShape.nullable(),
    undo: importUndoShape.nullable().meta({ description: 'That it is, was or could not be undone' }),
  })
  .meta({ id: 'Import' });

export const importPageShape = pageOf(importShape).meta({ id: 'ImportPage' });

const rowParameters = z.object({
  field: z.string().optional().meta({ description: 'Whose cell is wrong' }),
  rule: z
    .string()
    .optional()
    .meta({ description: 'Which it breaks', examples: ['too-precise'] }),
  most: z.int().optional(),
  found: z.int().optional(),
  wanted: z.int().optional(),
});

export const importRowShape = z
  .object({
    rowNumber: z.int().meta({ description: 'Among the rows of data, from 1' }),
    invoice: z.string(),
    place: z.int().nullable().meta({ description: 'Among the rows of its invoice, from 1' }),
    verdict: z.enum(rowVerdicts),
    reason: z.string().nullable(),
    detail: z.string().nullable(),
    parameters: rowParameters.nullable().meta({ description: 'What the detail speaks of' }),
    raw: z.array(z.string()),
  })
  .meta({ id: 'ImportRow' });

export const importRowPageShape = pageOf(importRowShape).meta({ id: 'ImportRowPage' });

export type ImportAnswer = z.output<typeof importShape>;
export type ImportRowAnswer = z.output<typeof importRowShape>;
