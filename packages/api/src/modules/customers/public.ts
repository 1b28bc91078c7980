export { archiveUnusedCustomers } from './commands/archive-customers.ts';
export { createCustomer } from './commands/create-customer.ts';
export { ensureCustomersByDocument } from './commands/ensure-customers-by-document.ts';
export {
  type EnsuredCustomers,
  ensureCustomersByReference,
  type ReferencedCustomer,
} from './commands/ensure-customers-by-reference.ts';
export { type ImportedCustomerOutcome, importCustomers } from './commands/import-customers.ts';
export { renameCustomer } from './commands/rename-customer.ts';
export { setCustomerEmail } from './commands/set-customer-email.ts';
export type { CustomerDraft, ImportedCustomer } from './customer-draft.ts';
export type { CustomerAnswer } from './customers.shapes.ts';
export { findCustomers } from './queries/find-customers.ts';
export { mayReadDocuments } from './shown-document.ts';
export { emailTaken } from './taken.ts';
