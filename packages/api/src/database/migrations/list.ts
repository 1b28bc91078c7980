import { FirstTables } from './0001-first-tables.ts';
import { LedgerGuards } from './0002-ledger-guards.ts';
import { RolesAndRights } from './0003-roles-and-rights.ts';
import { Referrals } from './0004-referrals.ts';
import { Sales } from './0005-sales.ts';
import { StaffPages } from './0006-staff-pages.ts';
import { Mappings } from './0007-mappings.ts';
import { ImportUndo } from './0008-import-undo.ts';
import { Proposals } from './0009-proposals.ts';
import { Figures } from './0010-figures.ts';
import { StockMovements } from './0011-stock-movements.ts';
import { OrderPayments } from './0012-order-payments.ts';
import { WhoHasChanged } from './0013-who-has-changed.ts';
import { Mails } from './0014-mails.ts';
import { AuditWho } from './0015-audit-who.ts';
import { Catalog } from './0016-catalog.ts';
import { ImportsHandled } from './0017-imports-handled.ts';
import { Tokens } from './0023-tokens.ts';
import { Accounts } from './0024-accounts.ts';
import { ImportsOfRecords } from './0026-imports-of-records.ts';
import { CatalogAtScale } from './0027-catalog-at-scale.ts';
import { ProductTypes } from './0029-product-types.ts';

/** In the order they are run. A migration that has been released is never changed. */
export const migrations = [
  { name: '0001-first-tables', class: FirstTables },
  { name: '0002-ledger-guards', class: LedgerGuards },
  { name: '0003-roles-and-rights', class: RolesAndRights },
  { name: '0004-referrals', class: Referrals },
  { name: '0005-sales', class: Sales },
  { name: '0006-staff-pages', class: StaffPages },
  { name: '0007-mappings', class: Mappings },
  { name: '0008-import-undo', class: ImportUndo },
  { name: '0009-proposals', class: Proposals },
  { name: '0010-figures', class: Figures },
  { name: '0011-stock-movements', class: StockMovements },
  { name: '0012-order-payments', class: OrderPayments },
  { name: '0013-who-has-changed', class: WhoHasChanged },
  { name: '0014-mails', class: Mails },
  { name: '0015-audit-who', class: AuditWho },
  { name: '0016-catalog', class: Catalog },
  { name: '0017-imports-handled', class: ImportsHandled },
  { name: '0023-tokens', class: Tokens },
  { name: '0024-accounts', class: Accounts },
  { name: '0026-imports-of-records', class: ImportsOfRecords },
  { name: '0027-catalog-at-scale', class: CatalogAtScale },
  { name: '0029-product-types', class: ProductTypes },
];
