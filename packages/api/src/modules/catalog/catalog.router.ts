import { bulkChangeInput } from '@tillback/rules/validation/bulk-changes';
import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  adjustStockInput,
  archiveProductInput,
  createProductInput,
  listProductsInput,
  listStockMovementsInput,
  replaceProductInput,
  updateProductInput,
} from '@tillback/rules/validation/catalog';
import {
  createProductTypeInput,
  listProductTypesInput,
  updateProductTypeInput,
} from '@tillback/rules/validation/product-types';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, patch, post, put, remove, versioned } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { bulkChangeShape, oneProductShape, productPage, stockMovementPage } from './catalog.shapes.ts';
import { adjustStock } from './commands/adjust-stock.ts';
import { archiveProduct, restoreProduct } from './commands/archive-product.ts';
import { bulkChangeProducts } from './commands/bulk-change-products.ts';
import { createProduct } from './commands/create-product.ts';
import { createProductType } from './commands/create-product-type.ts';
import { undoBulkChange } from './commands/undo-bulk-change.ts';
import { updateProduct } from './commands/update-product.ts';
import { updateProductType } from './commands/update-product-type.ts';
import { productTypePage, productTypeShape } from './product-types.shapes.ts';
import { getProduct } from './queries/get-product.ts';
import { getProductType } from './queries/get-product-type.ts';
import { listProductTypes } from './queries/list-product-types.ts';
import { listProducts } from './queries/list-products.ts';
import { listStockMovements } from './queries/list-stock-movements.ts';
import { previewBulkChange } from './queries/preview-bulk-change.ts';

const forGood = { idempotency: 'for-good' } as const;

export const catalogRouter = router({
  listProducts: allow('catalog.read', get('/products', 'Catalog', 'Lists products; a shopper sees what the shop sells'))
    .input(listProductsInput)
    .output(productPage)
    .query(query(listProducts)),
  getProduct: allow('catalog.read', versioned(get('/products/{id}', 'Catalog', 'Gets a product')))
    .input(byIdInput('product'))
    .output(oneProductShape)
    .query(query(getProduct)),
  createProduct: allow('catalog.write', versioned(create('/products', 'Catalog', 'Adds a product')))
    .input(createProductInput)
    .output(oneProductShape)
    .mutation(command(createProduct)),
  replaceProduct: allow('catalog.write', versioned(put('/products/{id}', 'Catalog', 'Changes all of a product')))
    .input(replaceProductInput)
    .output(oneProductShape)
    .mutation(command(updateProduct)),
  updateProduct: allow('catalog.write', versioned(patch('/products/{id}', 'Catalog', 'Changes a product')))
    .input(updateProductInput)
    .output(oneProductShape)
    .mutation(command(updateProduct)),
  archiveProduct: allow('catalog.write', versioned(remove('/products/{id}', 'Catalog', 'Archives a product')))
    .input(archiveProductInput)
    .output(oneProductShape)
    .mutation(command(archiveProduct)),
  restoreProduct: allow('catalog.write', post('/products/{id}/restore', 'Catalog', 'Brings an archived product back'))
    .input(byIdInput('product'))
    .output(oneProductShape)
    .mutation(command(restoreProduct)),
  listTypes: allow('catalog.read', get('/product-types', 'Catalog', 'Lists the types that products have'))
    .input(listProductTypesInput)
    .output(productTypePage)
    .query(query(listProductTypes)),
  getType: allow('catalog.read', versioned(get('/product-types/{id}', 'Catalog', 'Gets a product type')))
    .input(byIdInput('productType'))
    .output(productTypeShape)
    .query(query(getProductType)),
  createType: allow('catalog.write', versioned(create('/product-types', 'Catalog', 'Adds a product type')))
    .input(createProductTypeInput)
    .output(productTypeShape)
    .mutation(command(createProductType)),
  updateType: allow('catalog.write', versioned(patch('/product-types/{id}', 'Catalog', 'Renames or archives a type')))
    .input(updateProductTypeInput)
    .output(productTypeShape)
    .mutation(command(updateProductType)),
  listStockMovements: allow('stock.read', get('/products/{id}/stock', 'Catalog', 'Lists the movements of a stock'))
    .input(listStockMovementsInput)
    .output(stockMovementPage)
    .query(query(listStockMovements)),
  adjustStock: allow('catalog.write', post('/products/{id}/stock', 'Catalog', 'Adjusts a stock for a reason'), forGood)
    .input(adjustStockInput)
    .output(oneProductShape)
    .mutation(command(adjustStock)),
  previewBulkChange: allow('catalog.write')
    .input(bulkChangeInput)
    .output(bulkChangeShape)
    .query(query(previewBulkChange)),
  bulkChange: allow('catalog.write', post('/products/bulk', 'Catalog', 'Changes the products that are named or match'))
    .input(bulkChangeInput)
    .output(bulkChangeShape)
    .mutation(command(bulkChangeProducts)),
  undoBulkChange: allow(
    'catalog.write',
    post('/products/bulk/{id}/undo', 'Catalog', 'Undoes what changed several products'),
  )
    .input(byIdInput('productBulkChange'))
    .output(bulkChangeShape)
    .mutation(command(undoBulkChange)),
});
