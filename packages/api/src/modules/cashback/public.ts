export {
  type CashbackEntryAnswer,
  cashbackEntryShape,
  cashbackExplanationShape,
  ratesShape,
} from './cashback.shapes.ts';
export { changeRates } from './commands/change-rates.ts';
export { confirmDueCashback } from './commands/confirm-due-cashback.ts';
export { confirmGivenBack } from './commands/confirm-given-back.ts';
export { earnCashback } from './commands/earn-cashback.ts';
export { lockEntries as holdEntries } from './commands/lock-entries.ts';
export { moveEntries } from './commands/move-entries.ts';
export { openRules } from './commands/open-rules.ts';
export { startHoldingPeriods } from './commands/start-holding-periods.ts';
export { type TakeBack, takeBackCashback } from './commands/take-back-cashback.ts';
export { takeBackWhole } from './commands/take-back-whole.ts';
export { undoEarnings } from './commands/undo-earnings.ts';
export { undoTakeBacks } from './commands/undo-take-backs.ts';
export type { Earned, Earning } from './earning.ts';
export { confirmCashbackJob } from './jobs/confirm-cashback-job.ts';
export { entriesOfOrders } from './queries/entries-of-orders.ts';
export { listEntries } from './queries/list-entries.ts';
export { listRules } from './queries/list-rules.ts';
export { loadRuleVersions } from './queries/load-rule-versions.ts';
export { recountCashback } from './queries/recount-cashback.ts';
export { tellEarned } from './queries/tell-earned.ts';
export { verifyLedger } from './queries/verify-ledger.ts';
export { ratesByCode, ratesByName } from './rates-by-type.ts';
export { versionStart } from './version-start.ts';
