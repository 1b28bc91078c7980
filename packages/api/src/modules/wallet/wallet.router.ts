import { listOwnLotsInput, listWalletTransfersInput } from '@tillback/rules/validation/wallet';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { getWallet } from './queries/get-wallet.ts';
import { listOwnLots } from './queries/list-own-lots.ts';
import { listTransfers } from './queries/list-transfers.ts';
import { lotPage, walletShape, walletTransferPage } from './wallet.shapes.ts';

export const walletRouter = router({
  get: allow('own.read', get('/wallet', 'Wallet', "Gets one's own balances"))
    .output(walletShape)
    .query(query(getWallet)),
  listTransfers: allow('own.read', get('/wallet/transfers', 'Wallet', "Lists what moved in one's own wallet"))
    .input(listWalletTransfersInput)
    .output(walletTransferPage)
    .query(query(listTransfers)),
  listLots: allow('own.read', get('/wallet/lots', 'Wallet', "Lists what is left in one's own wallet, and until when"))
    .input(listOwnLotsInput)
    .output(lotPage)
    .query(query(listOwnLots)),
});
