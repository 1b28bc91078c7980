export { openStore, type StoreOpening } from './commands/open-store.ts';
export { loadStore, type StoreSettings } from './queries/load-store.ts';
