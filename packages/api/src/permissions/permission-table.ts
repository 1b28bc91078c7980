import type { Scope } from '@tillback/rules/access/scopes';
import type { AppRouter } from '../router.ts';
import type { AskedObject } from './asked-objects.ts';

/** Who asks, in the order of the columns below. */
export const askers = [
  'anonymous',
  'shopper A',
  'shopper B',
  'operator',
  'auditor',
  'admin',
  'client with the scope',
  'client without',
  'disabled user',
] as const;

export type Asker = (typeof askers)[number];

export interface Row {
  /**
   * What each asker hears: 401 unknown, 403 may not do it, 404 may not see it; `ok` is any other answer, which may well be
   * that the input is wrong. Where shopper B's answer shows anything of shopper A's, it is none of these.
   */
  readonly outcomes: string;
  /** The scopes of which each one alone opens it to a client. */
  readonly scopes: readonly Scope[];
  /** What is asked for, where it is something of shopper A's or needs to be there; see `asked-objects.ts`. */
  readonly asks: AskedObject | null;
}

/**
 * Who may call what, by hand: a row for each procedure, a column for each asker. What the code says of itself is not asked
 * here, so that a slip in a router is found. A new procedure does not compile without its row.
 */
// biome-ignore format: it is a table
export const permissions = {
  //                                    who  A   B   ope aud adm cli w/o dis
  'audit.list':                     row('401 403 403 ok  ok  ok  403 403 401'),
  'audit.get':                      row('401 403 403 ok  ok  ok  403 403 401', { asks: 'auditEntry' }),

  'auth.session':                   row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.signUp':                    row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.signIn':                    row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.signOut':                   row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.me':                        row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.updateMe':                  row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.changePassword':            row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.changeEmail':               row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.confirmEmail':              row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.requestPasswordReset':      row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.choosePassword':            row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.finishSignIn':              row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'auth.addSecondFactor':           row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.confirmSecondFactor':       row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.renewRecoveryCodes':        row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.removeSecondFactor':        row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.listSessions':              row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.endSession':                row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.signOutOfAll':              row('401 ok  ok  ok  ok  ok  403 403 401'),
  'auth.listClients':               row('401 403 403 ok  ok  ok  403 403 401'),
  'auth.createClient':              row('401 403 403 403 403 ok  403 403 401'),
  'auth.rotateClientSecret':        row('401 403 403 403 403 ok  403 403 401', { asks: 'client' }),
  'auth.revokeClient':              row('401 403 403 403 403 ok  403 403 401', { asks: 'client' }),

  'cashback.listEntries':           row('401 ok  ok  ok  ok  ok  ok  403 401', { scopes: ['orders:read', 'orders:write'] }),
  'cashback.getEntry':              row('401 ok  404 ok  ok  ok  ok  403 401', { scopes: ['orders:read', 'orders:write'], asks: 'cashbackEntry' }),
  'cashback.listRules':             row('401 403 403 ok  ok  ok  403 403 401'),
  'cashback.changeRates':           row('401 403 403 403 403 ok  403 403 401'),

  'catalog.listProducts':           row('401 ok  ok  ok  ok  ok  ok  403 401', { scopes: ['catalog:read', 'catalog:write'] }),
  'catalog.getProduct':             row('401 404 404 ok  ok  ok  ok  403 401', { scopes: ['catalog:read', 'catalog:write'], asks: 'productNotSold' }),
  'catalog.createProduct':         row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.replaceProduct':        row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.updateProduct':         row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'], asks: 'productNotSold' }),
  'catalog.archiveProduct':        row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'], asks: 'productNotSold' }),
  'catalog.restoreProduct':        row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'], asks: 'productNotSold' }),
  'catalog.listTypes':              row('401 ok  ok  ok  ok  ok  ok  403 401', { scopes: ['catalog:read', 'catalog:write'] }),
  'catalog.getType':                row('401 ok  ok  ok  ok  ok  ok  403 401', { scopes: ['catalog:read', 'catalog:write'] }),
  'catalog.createType':             row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.updateType':             row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.listStockMovements':    row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['catalog:write'], asks: 'productNotSold' }),
  'catalog.adjustStock':           row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.previewBulkChange':     row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.bulkChange':            row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),
  'catalog.undoBulkChange':        row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['catalog:write'] }),

  'customers.list':                 row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'] }),
  'customers.get':                  row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'], asks: 'customer' }),
  'customers.wallet':               row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'], asks: 'customer' }),
  'customers.listTransfers':        row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'], asks: 'customer' }),
  'customers.listLots':             row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'], asks: 'customer' }),
  'customers.timeline':             row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['customers:read', 'customers:write'], asks: 'customer' }),
  'customers.create':               row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['customers:write'] }),
  'customers.update':               row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['customers:write'], asks: 'customer' }),
  'customers.disable':              row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['customers:write'], asks: 'otherCustomer' }),
  'customers.enable':               row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['customers:write'], asks: 'otherCustomer' }),
  'customers.merge':                row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['customers:write'] }),

  'insights.summary':               row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.series':                row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.topProducts':           row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.topCustomers':          row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.productTypes':          row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.attention':             row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),
  'insights.extent':                row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['insights:read'] }),

  'intake.listImports':             row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.getImport':               row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.previewUndo':             row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.updateImport':            row('401 403 403 ok  403 ok  403 403 401'),
  'intake.undoImport':              row('401 403 403 ok  403 ok  403 403 401'),
  'intake.listRows':                row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.getPreview':              row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.bookRehearsed':           row('401 403 403 ok  403 ok  403 403 401'),
  'intake.listMappings':            row('401 403 403 ok  ok  ok  403 403 401'),
  'intake.saveMapping':             row('401 403 403 ok  403 ok  403 403 401'),
  'intake.deleteMapping':           row('401 403 403 ok  403 ok  403 403 401'),
  'intake.sendSale':                row('401 403 403 403 403 403 ok  403 401', { scopes: ['sales:write'] }),
  'intake.sendSales':               row('401 403 403 403 403 403 ok  403 401', { scopes: ['sales:write'] }),
  'intake.listSales':               row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['sales:write', 'sales:read'] }),
  'intake.getSale':                 row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['sales:write', 'sales:read'], asks: 'sale' }),
  'intake.watchImport':             row('401 403 403 ok  ok  ok  403 403 401'),

  'ledger.trialBalance':            row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['ledger:read'] }),
  'ledger.listTransfers':           row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['ledger:read'] }),
  'ledger.getTransfer':             row('401 403 403 ok  ok  ok  ok  403 401', { scopes: ['ledger:read'], asks: 'transfer' }),

  'mail.list':                      row('401 403 403 403 403 ok  403 403 401'),
  'mail.get':                       row('401 403 403 403 403 ok  403 403 401'),

  'orders.list':                    row('401 ok  ok  ok  ok  ok  ok  403 401', { scopes: ['orders:read', 'orders:write'] }),
  'orders.listLines':               row('401 403 403 ok  ok  ok  403 403 401'),
  'orders.get':                     row('401 ok  404 ok  ok  ok  ok  403 401', { scopes: ['orders:read', 'orders:write'], asks: 'order' }),
  'orders.quote':                   row('401 ok  ok  ok  403 ok  ok  403 401', { scopes: ['orders:write'] }),
  'orders.place':                   row('401 ok  ok  ok  403 ok  ok  403 401', { scopes: ['orders:write'] }),
  'orders.recordPayment':           row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['orders:write'], asks: 'order' }),
  'orders.recordRepayment':         row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['orders:write'], asks: 'order' }),
  'orders.complete':                row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['orders:write'], asks: 'order' }),
  'orders.cancel':                  row('401 ok  ok  ok  403 ok  ok  403 401', { scopes: ['orders:write'], asks: 'order' }),
  'orders.refund':                  row('401 403 403 ok  403 ok  ok  403 401', { scopes: ['orders:write'], asks: 'order' }),

  'proposals.list':                 row('401 403 403 ok  ok  ok  403 403 401'),
  'proposals.get':                  row('401 403 403 ok  ok  ok  403 403 401', { asks: 'proposal' }),
  'proposals.proposeRates':         row('401 403 403 ok  403 ok  403 403 401'),
  'proposals.proposeTerms':         row('401 403 403 ok  403 ok  403 403 401'),
  'proposals.accept':               row('401 403 403 403 403 ok  403 403 401', { asks: 'proposal' }),
  'proposals.decline':              row('401 403 403 403 403 ok  403 403 401'),

  'referrals.me':                   row('401 ok  ok  403 403 403 403 403 401'),
  'referrals.listJoined':           row('401 ok  ok  403 403 403 403 403 401'),
  'referrals.checkCode':            row('ok  ok  ok  ok  ok  ok  ok  ok  ok'),
  'referrals.list':                 row('401 403 403 ok  ok  ok  403 403 401'),
  'referrals.get':                  row('401 403 403 ok  ok  ok  403 403 401', { asks: 'referral' }),
  'referrals.listRewards':          row('401 403 403 ok  ok  ok  403 403 401'),
  'referrals.programme':            row('401 403 403 ok  ok  ok  403 403 401'),
  'referrals.changeProgramme':      row('401 403 403 403 403 ok  403 403 401'),

  'search.find':                    row('401 403 403 ok  ok  ok  403 403 401'),

  'settings.get':                   row('401 403 403 ok  ok  ok  403 403 401'),
  'settings.update':                row('401 403 403 403 403 ok  403 403 401'),

  'users.list':                     row('401 403 403 403 ok  ok  403 403 401'),
  'users.get':                      row('401 403 403 403 ok  ok  403 403 401'),
  'users.invite':                   row('401 403 403 403 403 ok  403 403 401'),
  'users.inviteAgain':              row('401 403 403 403 403 ok  403 403 401'),
  'users.update':                   row('401 403 403 403 403 ok  403 403 401'),
  'users.disable':                  row('401 403 403 403 403 ok  403 403 401'),
  'users.enable':                   row('401 403 403 403 403 ok  403 403 401'),
  'users.endSessions':              row('401 403 403 403 403 ok  403 403 401'),
  'users.removeSecondFactor':       row('401 403 403 403 403 ok  403 403 401'),
  'users.delete':                   row('401 403 403 403 403 ok  403 403 401'),

  'wallet.get':                     row('401 ok  ok  403 403 403 403 403 401'),
  'wallet.listTransfers':           row('401 ok  ok  403 403 403 403 403 401'),
  'wallet.listLots':                row('401 ok  ok  403 403 403 403 403 401'),
} satisfies Record<Procedure, Row>;

function row(outcomes: string, options: Partial<Pick<Row, 'scopes' | 'asks'>> = {}): Row {
  return { outcomes, scopes: options.scopes ?? [], asks: options.asks ?? null };
}

type Modules = AppRouter['_def']['record'];

/** `orders.place` and all the others. */
type Procedure = { [Module in keyof Modules]: `${Module}.${ProceduresOf<Modules[Module]>}` }[keyof Modules];

type ProceduresOf<Module> = Extract<keyof Module, string>;
