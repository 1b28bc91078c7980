import type { Right } from './rights.ts';
import type { Scope } from './scopes.ts';

/** What each right is for, in a line of the documentation. */
export const meaningOfRight: Readonly<Record<Right, string>> = {
  'own.read': "see one's own wallet, and whom one invited",
  'orders.place': 'order in the shop, staff for a customer',
  'orders.cancel': 'cancel orders, shoppers their own while unpaid',
  'store.read': 'see everything of the store, and change nothing',
  'catalog.write': 'change products',
  'customers.write': 'add, change, disable and merge customers',
  'documents.read': "read a customer's document whole",
  'orders.write': 'change orders',
  'intake.write': 'import files, undo imports, save mappings',
  'sales.read': 'see received sales; a client sees those it sent',
  'sales.write': 'send sales',
  'rules.propose': 'propose other cashback rates and other referral terms',
  'rules.write': 'set cashback rates and referral terms, and decide on what was proposed',
  'users.write': 'look after the keys of other systems',
  'mails.read': 'see what mails were written, and what became of them',
  'settings.write': "change the store's settings",
};

export const meaningOfScope: Readonly<Record<Scope, string>> = {
  'sales:write': 'send sales, and see what became of them',
  'sales:read': 'see what became of the sales it sent',
};
