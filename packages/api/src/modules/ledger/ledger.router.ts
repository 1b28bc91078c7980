import { byIdInput } from '@tillback/rules/validation/by-id';
import { listTransfersInput } from '@tillback/rules/validation/ledger';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { transferDetailShape, transferPage, trialBalanceShape } from './ledger.shapes.ts';
import { getTransfer } from './queries/get-transfer.ts';
import { getTrialBalance } from './queries/get-trial-balance.ts';
import { listTransfers } from './queries/list-transfers.ts';

export const ledgerRouter = router({
  trialBalance: allow('ledger.read', get('/ledger/trial-balance', 'Ledger', 'Sums all accounts and compares them'))
    .output(trialBalanceShape)
    .query(query(getTrialBalance)),
  listTransfers: allow('ledger.read', get('/ledger/transfers', 'Ledger', 'Lists what was moved between accounts'))
    .input(listTransfersInput)
    .output(transferPage)
    .query(query(listTransfers)),
  getTransfer: allow('ledger.read', get('/ledger/transfers/{id}', 'Ledger', 'Gets a transfer and what corrects it'))
    .input(byIdInput('transfer'))
    .output(transferDetailShape)
    .query(query(getTransfer)),
});
