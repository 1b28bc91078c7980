import { FirstTables } from './0001-first-tables.ts';
import { LedgerGuards } from './0002-ledger-guards.ts';
import { RolesAndRights } from './0003-roles-and-rights.ts';
import { Referrals } from './0004-referrals.ts';
import { Sales } from './0005-sales.ts';
import { StaffPages } from './0006-staff-pages.ts';
import { Mappings } from './0009-mappings.ts';
import { ImportUndo } from './0010-import-undo.ts';
import { Proposals } from './0011-proposals.ts';
import { Figures } from './0012-figures.ts';

/** In the order they are run. A migration that has been released is never changed. */
export const migrations = [
  { name: '0001-first-tables', class: FirstTables },
  { name: '0002-ledger-guards', class: LedgerGuards },
  { name: '0003-roles-and-rights', class: RolesAndRights },
  { name: '0004-referrals', class: Referrals },
  { name: '0005-sales', class: Sales },
  { name: '0006-staff-pages', class: StaffPages },
  { name: '0009-mappings', class: Mappings },
  { name: '0010-import-undo', class: ImportUndo },
  { name: '0011-proposals', class: Proposals },
  { name: '0012-figures', class: Figures },
];
