import { byIdInput } from '@tillback/rules/validation/by-id';
import { listImportRowsInput, listImportsInput, updateImportInput } from '@tillback/rules/validation/intake';
import { listSalesInput, saleBatchInput, saleInput } from '@tillback/rules/validation/sales';
import { saveMappingInput } from '@tillback/rules/validation/sales-mapping';
import * as z from 'zod';
import { command, query, subscription } from '../../pipeline/bindings.ts';
import { accept, create, get, patch, post, remove } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { bookRehearsed } from './commands/book-rehearsed.ts';
import { deleteMapping } from './commands/delete-mapping.ts';
import { handleImport } from './commands/handle-import.ts';
import { receiveSaleBatch } from './commands/receive-sale-batch.ts';
import { saveMapping } from './commands/save-mapping.ts';
import { undoImport } from './commands/undo-import.ts';
import { importPreviewShape } from './import-preview.shapes.ts';
import { importPageShape, importRowPageShape, importShape } from './intake.shapes.ts';
import { mappingList, mappingShape } from './mappings.shapes.ts';
import { getImport } from './queries/get-import.ts';
import { getImportPreview } from './queries/get-import-preview.ts';
import { getSale } from './queries/get-sale.ts';
import { listImportRows } from './queries/list-import-rows.ts';
import { listImports } from './queries/list-imports.ts';
import { listMappings } from './queries/list-mappings.ts';
import { listSales } from './queries/list-sales.ts';
import { previewUndo } from './queries/preview-undo.ts';
import { watchImport } from './queries/watch-import.ts';
import { keepingWhatWasSent, sendSale } from './sales/sending-sales.ts';
import { saleBatchShape, salePage, saleShape } from './sales.shapes.ts';
import { undoPreviewShape } from './undo.shapes.ts';

export const intakeRouter = router({
  listImports: allow('store.read', get('/imports', 'Intake', 'Lists imports'))
    .input(listImportsInput)
    .output(importPageShape)
    .query(query(listImports)),
  getImport: allow('store.read', get('/imports/{id}', 'Intake', 'Shows an import: its progress, and its report'))
    .input(byIdInput('import'))
    .output(importShape)
    .query(query(getImport)),
  updateImport: allow(
    'intake.write',
    patch('/imports/{id}', 'Intake', 'Marks what an import refused as looked after, or as waiting again'),
  )
    .input(updateImportInput)
    .output(importShape)
    .mutation(command(handleImport)),
  previewUndo: allow(
    'store.read',
    get('/imports/{id}/undo', 'Intake', 'Shows what undoing an import would take out, and what stands in the way'),
  )
    .input(byIdInput('import'))
    .output(undoPreviewShape)
    .query(query(previewUndo)),
  undoImport: allow('intake.write', accept('/imports/{id}/undo', 'Intake', 'Undoes all that an import did'), {
    idempotency: 'for-good',
  })
    .input(byIdInput('import'))
    .output(importShape)
    .mutation(command(undoImport)),
  listRows: allow('store.read', get('/imports/{importId}/rows', 'Intake', 'Lists the rows of an import'))
    .input(listImportRowsInput)
    .output(importRowPageShape)
    .query(query(listImportRows)),
  getPreview: allow('store.read', get('/imports/{id}/preview', 'Intake', 'Samples what a dry run would have made'))
    .input(byIdInput('import'))
    .output(importPreviewShape)
    .query(query(getImportPreview)),
  bookRehearsed: allow(
    'intake.write',
    accept('/imports/{id}/book', 'Intake', 'Imports for real what a dry run looked at, without the file'),
  )
    .input(byIdInput('import'))
    .output(importShape)
    .mutation(command(bookRehearsed)),
  listMappings: allow('store.read', get('/import-mappings', 'Intake', 'Lists the saved mappings of columns'))
    .output(mappingList)
    .query(query(listMappings)),
  saveMapping: allow('intake.write', post('/import-mappings', 'Intake', 'Saves a mapping of columns under a name'))
    .input(saveMappingInput)
    .output(mappingShape)
    .mutation(command(saveMapping)),
  deleteMapping: allow('intake.write', remove('/import-mappings/{id}', 'Intake', 'Forgets a saved mapping'))
    .input(byIdInput('salesMapping'))
    .output(z.null())
    .mutation(command(deleteMapping)),
  sendSale: allow('sales.write', create('/sales', 'Sales', 'Takes in a sale of an ERP'), { idempotency: 'for-good' })
    .use(keepingWhatWasSent)
    .input(saleInput)
    .output(saleShape)
    .mutation(sendSale),
  sendSales: allow('sales.write', post('/sales/batch', 'Sales', 'Takes in up to 1,000 sales, each with its verdict'), {
    idempotency: 'for-good',
  })
    .input(saleBatchInput)
    .output(saleBatchShape)
    .mutation(command(receiveSaleBatch)),
  listSales: allow('sales.read', get('/sales', 'Sales', 'Lists received sales; a client sees those it sent'))
    .input(listSalesInput)
    .output(salePage)
    .query(query(listSales)),
  getSale: allow(
    'sales.read',
    get('/sales/{id}', 'Sales', 'Gets a received sale: what was sent, and what was understood'),
  )
    .input(byIdInput('sale'))
    .output(saleShape)
    .query(query(getSale)),
  watchImport: allow('store.read').input(byIdInput('import')).subscription(subscription(watchImport)),
});
