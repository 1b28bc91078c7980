import { recountCashback, verifyLedger } from '@tillback/api/modules/cashback/public';
import { type Runtime, readerFor } from '@tillback/api/pipeline/runtime';
import { createCaller } from '@tillback/api/router';
import { formatAmount } from '@tillback/rules/money/amount';
import { callerContext } from '../shop/caller-context.ts';
import { cliActor } from '../shop/cli-call.ts';
import { withShop } from '../shop/with-shop.ts';
import { amount, count } from '../terminal/figures.ts';
import { table } from '../terminal/table.ts';
import { task } from './task.ts';

/** Reckons everything again from what is stored, and says the first thing that does not hold. */
export const ledgerVerify = task({
  name: 'tillback ledger verify',
  description: 'Checks that the books add up',
  options: {},
  run: () => withShop(verify),
});

async function verify(runtime: Runtime): Promise<number> {
  console.log(await trialBalanceLines(runtime));
  console.log(await recountLines(runtime));
  const fault = await verifyLedger(await readerFor(runtime, cliActor()));
  if (fault === null) {
    console.log('Everything holds.');
    return 0;
  }
  console.error(`This does not hold: ${fault.detail}`);
  return 1;
}

async function trialBalanceLines(runtime: Runtime): Promise<string> {
  const { currency, accounts } = await createCaller(callerContext(runtime)).ledger.trialBalance();
  const rows = accounts.map(({ account, debits, credits, balance }) => [
    account,
    amount(debits),
    amount(credits),
    amount(balance),
  ]);
  return `Trial balance, ${currency}\n${table([['account', 'debits', 'credits', 'balance'], ...rows])}\n`;
}

async function recountLines(runtime: Runtime): Promise<string> {
  const { db, store } = await readerFor(runtime, cliActor());
  const recounted = await recountCashback(db);
  const money = (minor: bigint) => amount(formatAmount(minor, store.currency));
  const rows = [
    ['', 'from the lines', 'in the ledger'],
    ['earned', money(recounted.earnedMinor), money(recounted.ledgerEarnedMinor)],
    ['taken back', money(recounted.takenBackMinor), money(recounted.ledgerTakenBackMinor)],
  ];
  return `Cashback of ${count(recounted.lines)} order lines, reckoned again\n${table(rows)}\n`;
}
