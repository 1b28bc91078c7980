export { openStore, type StoreOpening } from './commands/open-store.ts';
export { loadProductTypes } from './queries/load-product-types.ts';
export { loadStore, type StoreSettings } from './queries/load-store.ts';
