export type { ProductAnswer } from './catalog.shapes.ts';
export { archiveUnusedProducts } from './commands/archive-products.ts';
export { ensureProductsOfTypes } from './commands/ensure-products-of-types.ts';
export { type ImportedProductOutcome, importProducts } from './commands/import-products.ts';
export { moveStock } from './commands/move-stock.ts';
export { openShelf } from './commands/open-shelf.ts';
export {
  type RecordedProducts,
  recordSoldProducts,
  type SeenProduct,
  type SoldProduct,
} from './commands/record-sold-products.ts';
export { type RestoredFacts, restoreFacts } from './commands/restore-facts.ts';
export { writeStockMoves } from './commands/write-stock-moves.ts';
export type { ImportedProduct, ProductDraft } from './product-draft.ts';
export { findProducts } from './queries/find-products.ts';
export { type CatalogProduct, findProductsBySku } from './queries/find-products-by-sku.ts';
export { findStockFault, type StockFault } from './queries/find-stock-fault.ts';
export { lookAtShelf } from './queries/look-at-shelf.ts';
export { stockTakenBy } from './queries/stock-taken-by.ts';
export type { Shelf, ShelfProduct, Shortage } from './shelf.ts';
export type { StockMove } from './stock-move.ts';
export { typeNamed } from './type-named.ts';
