import { defineCommand } from 'citty';
import manifest from '../../package.json' with { type: 'json' };
import { adminCreate } from './admin-create.ts';
import { importSales } from './import-sales.ts';
import { importUndo } from './import-undo.ts';
import { keysRotate } from './keys-rotate.ts';
import { ledgerVerify } from './ledger-verify.ts';

/** The tree of commands: `tillback <what> <do>`. */
export const tillback = defineCommand({
  meta: { name: 'tillback', version: manifest.version, description: 'The command line of Tillback' },
  subCommands: {
    admin: defineCommand({
      meta: { name: 'tillback admin', description: 'People who may do everything' },
      subCommands: { create: adminCreate },
    }),
    import: defineCommand({
      meta: { name: 'tillback import', description: 'Takes files of other systems in' },
      subCommands: { sales: importSales, undo: importUndo },
    }),
    keys: defineCommand({
      meta: { name: 'tillback keys', description: 'What access tokens are signed with' },
      subCommands: { rotate: keysRotate },
    }),
    ledger: defineCommand({
      meta: { name: 'tillback ledger', description: 'The books' },
      subCommands: { verify: ledgerVerify },
    }),
  },
});
