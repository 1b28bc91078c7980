import * as z from 'zod';
import { amountField, currencyField } from '../../wire/fields.ts';
import { dependentKinds } from './undo/dependents.ts';
import { undoObstacles } from './undo/why-not-undoable.ts';

const things = z.int().min(0);

/** What undoing took out of the books, or would. */
export const undoTotalsShape = z.object({
  orders: things.meta({ description: 'That are undone; those that another import began go on without its lines' }),
  lines: things,
  refunds: things,
  revenue: amountField,
  refunded: amountField,
  cashback: amountField.meta({ description: 'What its sales had earned' }),
  customers: things.meta({ description: 'That it added and nothing else uses' }),
  products: things.meta({ description: 'That it added and nothing else uses' }),
});

export const importUndoShape = z
  .object({
    requestedAt: z.iso.datetime(),
    requestedBy: z.string(),
    percent: z.number().min(0).max(100),
    undoneAt: z.iso.datetime().nullable(),
    totals: undoTotalsShape.nullable(),
    failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'ImportUndo' });

const dependentsShape = z.object({
  kind: z.enum(dependentKinds),
  count: things,
  items: z.array(z.object({ id: z.string(), name: z.string() })).meta({ description: 'Some of them' }),
});

export const undoPreviewShape = z
  .object({
    currency: currencyField,
    obstacle: z.enum(undoObstacles).nullable().meta({ description: 'Why it cannot be undone, whatever came after it' }),
    dependents: z.array(dependentsShape).meta({ description: 'What has to be undone before it' }),
    totals: undoTotalsShape.meta({ description: 'At most so many customers and products' }),
  })
  .meta({ id: 'ImportUndoPreview' });

export type ImportUndoAnswer = z.output<typeof importUndoShape>;
export type UndoTotalsAnswer = z.output<typeof undoTotalsShape>;
export type UndoPreviewAnswer = z.output<typeof undoPreviewShape>;
