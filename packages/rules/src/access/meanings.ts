import type { Right } from './rights.ts';
import type { Scope } from './scopes.ts';

/** What each right is for, in a line of the documentation. */
export const meaningOfRight: Readonly<Record<Right, string>> = {
  'own.read': "see one's own wallet, and whom one invited",
  'orders.place': 'order in the shop, staff for a customer',
  'orders.cancel': 'cancel orders, shoppers their own while unpaid',
  'catalog.read': 'see products; a shopper sees what is sold',
  'orders.read': 'see orders and what they earned; a shopper sees their own',
  'customers.read': 'see customers and what they have',
  'insights.read': 'see figures',
  'ledger.read': 'see what moved between accounts, and their balances',
  'store.read': 'see everything else of the store, and change nothing',
  'stock.read': 'see how stocks came to be what they are, and who moved them',
  'catalog.write': 'change products',
  'customers.write': 'add, change, disable and merge customers',
  'documents.read': "read a customer's document whole",
  'orders.write': 'change orders',
  'intake.write': 'import files, undo imports, save mappings',
  'sales.read': 'see received sales; a client sees those it sent',
  'sales.write': 'send sales',
  'rules.propose': 'propose other cashback rates and other referral terms',
  'rules.write': 'set cashback rates and referral terms, and decide on what was proposed',
  'users.read': 'see who can sign in',
  'users.write': 'look after who can sign in, and applications that call the API',
  'mails.read': 'see what mails were written, and what became of them',
  'settings.write': "change the store's settings",
};

export const meaningOfScope: Readonly<Record<Scope, string>> = {
  'sales:write': 'send sales, and see what became of them',
  'sales:read': 'see what became of the sales it sent',
  'catalog:read': 'see products',
  'catalog:write': 'see and change products, their stock and its movements',
  'orders:read': 'see orders and what they earned',
  'orders:write': 'see, change and place orders',
  'customers:read': 'see customers and what they have',
  'customers:write': 'see, add, change, disable and merge customers',
  'insights:read': 'see figures',
  'ledger:read': 'see what moved between accounts, and their balances',
  'wallet:read': 'for who signed in: see their own wallet, and whom they invited',
  'account:read': 'for who signed in: see their own account',
  'account:write': 'for who signed in: see and change their own account',
};
