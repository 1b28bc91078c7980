import account from './account.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import auth from './auth.json' with { type: 'json' };
import cashback from './cashback.json' with { type: 'json' };
import catalog from './catalog.json' with { type: 'json' };
import clients from './clients.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import customers from './customers.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import intake from './intake.json' with { type: 'json' };
import ledger from './ledger.json' with { type: 'json' };
import mails from './mails.json' with { type: 'json' };
import mapping from './mapping.json' with { type: 'json' };
import orders from './orders.json' with { type: 'json' };
import palette from './palette.json' with { type: 'json' };
import proposals from './proposals.json' with { type: 'json' };
import records from './records.json' with { type: 'json' };
import referrals from './referrals.json' with { type: 'json' };
import sales from './sales.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import shop from './shop.json' with { type: 'json' };
import undo from './undo.json' with { type: 'json' };
import users from './users.json' with { type: 'json' };
import wallet from './wallet.json' with { type: 'json' };

export const texts = {
  account,
  audit,
  auth,
  cashback,
  catalog,
  clients,
  common,
  customers,
  errors,
  home,
  intake,
  ledger,
  mails,
  mapping,
  orders,
  palette,
  proposals,
  records,
  referrals,
  sales,
  settings,
  shop,
  undo,
  users,
  wallet,
};
