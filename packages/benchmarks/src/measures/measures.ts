import { growth } from './growth.ts';
import { importProducts } from './import-products.ts';
import type { Measure } from './measure.ts';
import { idleMemory, memoryUnderLoad } from './memory.ts';
import { hotProduct, orderAlone, placeOrder } from './place-order.ts';
import { getProduct, listProducts } from './read-products.ts';
import { recognise } from './recognise.ts';
import { searchProducts } from './search-products.ts';

/** In the order in which they are taken. The shop grows last, since it stays so. */
export const measures: readonly Measure[] = [
  idleMemory,
  recognise,
  orderAlone,
  placeOrder,
  hotProduct,
  listProducts,
  getProduct,
  searchProducts,
  importProducts,
  memoryUnderLoad,
  growth,
];
