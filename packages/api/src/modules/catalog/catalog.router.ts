import { byIdInput } from '@tillback/rules/validation/by-id';
import { createProductInput, listProductsInput } from '@tillback/rules/validation/catalog';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { productPage, productShape } from './catalog.shapes.ts';
import { createProduct } from './commands/create-product.ts';
import { getProduct } from './queries/get-product.ts';
import { listProducts } from './queries/list-products.ts';

export const catalogRouter = router({
  listProducts: allow('signed-in', get('/products', 'Catalog', 'Lists products; a shopper sees what the shop sells'))
    .input(listProductsInput)
    .output(productPage)
    .query(query(listProducts)),
  getProduct: allow('signed-in', get('/products/{id}', 'Catalog', 'Gets a product'))
    .input(byIdInput('product'))
    .output(productShape)
    .query(query(getProduct)),
  createProduct: allow('catalog.write', create('/products', 'Catalog', 'Adds a product'))
    .input(createProductInput)
    .output(productShape)
    .mutation(command(createProduct)),
});
