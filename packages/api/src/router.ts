import { auditRouter } from './modules/audit/audit.router.ts';
import { authRouter } from './modules/auth/auth.router.ts';
import { cashbackRouter } from './modules/cashback/cashback.router.ts';
import { catalogRouter } from './modules/catalog/catalog.router.ts';
import { customersRouter } from './modules/customers/customers.router.ts';
import { insightsRouter } from './modules/insights/insights.router.ts';
import { intakeRouter } from './modules/intake/intake.router.ts';
import { ledgerRouter } from './modules/ledger/ledger.router.ts';
import { mailRouter } from './modules/mail/mail.router.ts';
import { ordersRouter } from './modules/orders/orders.router.ts';
import { proposalsRouter } from './modules/proposals/proposals.router.ts';
import { referralsRouter } from './modules/referrals/referrals.router.ts';
import { searchRouter } from './modules/search/search.router.ts';
import { settingsRouter } from './modules/settings/settings.router.ts';
import { usersRouter } from './modules/users/users.router.ts';
import { walletRouter } from './modules/wallet/wallet.router.ts';
import { createCallerFactory, router } from './pipeline/trpc.ts';

/** Every procedure of the product; the names are the modules'. */
export const appRouter = router({
  audit: auditRouter,
  auth: authRouter,
  cashback: cashbackRouter,
  catalog: catalogRouter,
  customers: customersRouter,
  insights: insightsRouter,
  intake: intakeRouter,
  ledger: ledgerRouter,
  mail: mailRouter,
  orders: ordersRouter,
  proposals: proposalsRouter,
  referrals: referralsRouter,
  search: searchRouter,
  settings: settingsRouter,
  users: usersRouter,
  wallet: walletRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
