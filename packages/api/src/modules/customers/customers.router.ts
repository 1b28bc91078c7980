import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  createCustomerInput,
  listCustomersInput,
  listOfCustomerInput,
  mergeCustomersInput,
  updateCustomerInput,
} from '@tillback/rules/validation/customers';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, patch, post } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import {
  getCustomerWallet,
  listCustomerLots,
  listCustomerTransfers,
  lotPage,
  walletShape,
  walletTransferPage,
} from '../wallet/public.ts';
import { addCustomer } from './commands/add-customer.ts';
import { disableCustomer, enableCustomer } from './commands/disable-customer.ts';
import { mergeCustomers } from './commands/merge-customers.ts';
import { updateCustomer } from './commands/update-customer.ts';
import { customerEventPage, customerPageShape, customerShape } from './customers.shapes.ts';
import { getCustomer } from './queries/get-customer.ts';
import { listCustomerEvents } from './queries/list-customer-events.ts';
import { listCustomers } from './queries/list-customers.ts';

const customer = byIdInput('customer');

export const customersRouter = router({
  list: allow('customers.read', get('/customers', 'Customers', 'Lists customers'))
    .input(listCustomersInput)
    .output(customerPageShape)
    .query(query(listCustomers)),
  get: allow('customers.read', get('/customers/{id}', 'Customers', 'Gets a customer'))
    .input(customer)
    .output(customerShape)
    .query(query(getCustomer)),
  wallet: allow('customers.read', get('/customers/{id}/wallet', 'Customers', 'Gets what a customer has in the wallet'))
    .input(customer)
    .output(walletShape)
    .query(query(getCustomerWallet)),
  listTransfers: allow(
    'customers.read',
    get('/customers/{id}/transfers', 'Customers', "Lists what moved in a customer's wallet"),
  )
    .input(listOfCustomerInput)
    .output(walletTransferPage)
    .query(query(listCustomerTransfers)),
  listLots: allow('customers.read', get('/customers/{id}/lots', 'Customers', 'Lists what a customer was given'))
    .input(listOfCustomerInput)
    .output(lotPage)
    .query(query(listCustomerLots)),
  timeline: allow('customers.read', get('/customers/{id}/timeline', 'Customers', 'Lists what happened with a customer'))
    .input(listOfCustomerInput)
    .output(customerEventPage)
    .query(query(listCustomerEvents)),
  create: allow('customers.write', create('/customers', 'Customers', 'Adds a customer'))
    .input(createCustomerInput)
    .output(customerShape)
    .mutation(command(addCustomer)),
  update: allow('customers.write', patch('/customers/{id}', 'Customers', 'Changes a customer'))
    .input(updateCustomerInput)
    .output(customerShape)
    .mutation(command(updateCustomer)),
  disable: allow('customers.write', post('/customers/{id}/disable', 'Customers', 'Ends that a customer can sign in'))
    .input(customer)
    .output(customerShape)
    .mutation(command(disableCustomer)),
  enable: allow('customers.write', post('/customers/{id}/enable', 'Customers', 'Lets a customer sign in again'))
    .input(customer)
    .output(customerShape)
    .mutation(command(enableCustomer)),
  merge: allow('customers.write', post('/customers/{id}/merge', 'Customers', 'Merges a customer into another'), {
    idempotency: 'for-good',
  })
    .input(mergeCustomersInput)
    .output(customerShape)
    .mutation(command(mergeCustomers)),
});
