import { byIdInput } from '@tillback/rules/validation/by-id';
import { changeRatesInput, listCashbackEntriesInput } from '@tillback/rules/validation/cashback';
import { command, query } from '../../pipeline/bindings.ts';
import { get, post } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { cashbackEntryPage, cashbackEntryShape, cashbackRuleList, cashbackRuleShape } from './cashback.shapes.ts';
import { changeRates } from './commands/change-rates.ts';
import { getEntry } from './queries/get-entry.ts';
import { listEntries } from './queries/list-entries.ts';
import { listRules } from './queries/list-rules.ts';

export const cashbackRouter = router({
  listEntries: allow('orders.read', get('/cashback/entries', 'Cashback', 'Lists what orders earned'))
    .input(listCashbackEntriesInput)
    .output(cashbackEntryPage)
    .query(query(listEntries)),
  getEntry: allow(
    'orders.read',
    get('/cashback/entries/{id}', 'Cashback', 'Gets what an order earned, with its transfers'),
  )
    .input(byIdInput('cashbackEntry'))
    .output(cashbackEntryShape)
    .query(query(getEntry)),
  listRules: allow('store.read', get('/cashback/rules', 'Cashback', 'Lists the cashback rules that are in force'))
    .output(cashbackRuleList)
    .query(query(listRules)),
  changeRates: allow('rules.write', post('/cashback/rules/{id}/versions', 'Cashback', 'Adds a version to a rule'))
    .input(changeRatesInput)
    .output(cashbackRuleShape)
    .mutation(command(changeRates)),
});
