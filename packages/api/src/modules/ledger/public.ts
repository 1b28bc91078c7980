export { type Accounts, type FoundAccounts, findAccounts, openAccounts } from './commands/open-accounts.ts';
export { type NewTransfer, postTransfers } from './commands/post-transfers.ts';
export { type Reversal, reverseTransfers } from './commands/reverse-transfers.ts';
export type { TransferAnswer } from './ledger.shapes.ts';
export { findLedgerFault, type LedgerFault } from './queries/find-ledger-fault.ts';
export { findTransfers } from './queries/find-transfers.ts';
export { getBalances } from './queries/get-balances.ts';
