import { Migration } from '@mikro-orm/migrations';

/** The tables as the entities describe them; what the database refuses beyond that is in the migrations that follow. */
export class FirstTables extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

const tables = `
create table ledger_accounts (
  id uuid not null,
  kind text not null,
  owner_id uuid null,
  currency varchar(3) not null,
  balance_minor bigint null,
  floor_minor bigint null,
  primary key (id)
);
create unique index ledger_accounts_owner_unique on ledger_accounts (owner_id, kind, currency) nulls not distinct;
alter table ledger_accounts add constraint ledger_accounts_balance_with_owner check ((owner_id is not null) = (balance_minor is not null) and (owner_id is not null) = (floor_minor is not null));
alter table ledger_accounts add constraint ledger_accounts_owner_kind check ((owner_id is not null) = (kind in ('pending', 'available', 'in-transit')));
alter table ledger_accounts add constraint ledger_accounts_floor check (balance_minor >= floor_minor and floor_minor <= 0);
alter table ledger_accounts add constraint ledger_accounts_kind_check check (kind in ('pending', 'available', 'in-transit', 'cashback', 'referral', 'redeemed', 'expired', 'clawback', 'adjustment', 'paid-out'));

create table audit_entries (
  id uuid not null,
  at timestamptz not null,
  action varchar(80) not null,
  actor_kind text not null,
  actor_id uuid null,
  actor_name varchar(200) not null,
  subject_kind varchar(40) null,
  subject_id varchar(64) null,
  changes jsonb null,
  request_id varchar(64) null,
  ip varchar(45) null,
  primary key (id)
);
create index audit_entries_at_index on audit_entries (at, id);
create index audit_entries_subject_index on audit_entries (subject_id, at);
create index audit_entries_actor_index on audit_entries (actor_id, at);
alter table audit_entries add constraint audit_entries_actor_kind_check check (actor_kind in ('anonymous', 'user', 'system', 'cli'));

create table cashback_rules (
  id uuid not null,
  name varchar(120) not null,
  created_at timestamptz not null default now(),
  primary key (id)
);
alter table cashback_rules add constraint cashback_rules_name_unique unique (name);

create table cashback_rule_versions (
  id uuid not null,
  rule_id uuid not null,
  version int not null,
  in_force_from timestamptz null,
  rates_basis_points jsonb not null,
  created_at timestamptz not null default now(),
  primary key (id)
);
alter table cashback_rule_versions add constraint cashback_rule_versions_number_unique unique (rule_id, version);

create table customers (
  id uuid not null,
  name varchar(200) not null,
  email varchar(254) null,
  reference varchar(64) null,
  country varchar(100) null,
  created_at timestamptz not null default now(),
  primary key (id)
);
create index customers_created_at_index on customers (created_at, id);
alter table customers add constraint customers_reference_unique unique (reference);
alter table customers add constraint customers_email_unique unique (email);

create table handled_events (
  reaction varchar(80) not null,
  event_id uuid not null,
  handled_at timestamptz not null default now(),
  primary key (reaction, event_id)
);

create table idempotency_keys (
  caller varchar(80) not null,
  command varchar(80) not null,
  key varchar(255) not null,
  request_hash varchar(64) not null,
  outcome jsonb not null,
  refused boolean not null,
  created_at timestamptz not null default now(),
  kept_until timestamptz null,
  primary key (caller, command, key)
);
create index idempotency_keys_kept_until_index on idempotency_keys (kept_until) where kept_until is not null;

create table intake_imports (
  id uuid not null,
  kind text not null,
  preset varchar(64) not null,
  source varchar(64) not null,
  file_name varchar(255) not null,
  dry_run boolean not null default false,
  status text not null default 'receiving',
  step text null,
  position int not null default 0,
  bytes_total bigint null,
  bytes_read bigint not null default 0,
  rows_read int not null default 0,
  rows_done int not null default 0,
  totals jsonb not null,
  checks jsonb null,
  failure jsonb null,
  created_by uuid null,
  created_by_name varchar(200) not null,
  created_at timestamptz not null default now(),
  running_since timestamptz null,
  updated_at timestamptz not null default now(),
  finished_at timestamptz null,
  primary key (id)
);
create index intake_imports_created_at_index on intake_imports (created_at, id);
create index intake_imports_unfinished_index on intake_imports (updated_at) where status in ('receiving', 'running');
alter table intake_imports add constraint intake_imports_kind_check check (kind in ('sales'));
alter table intake_imports add constraint intake_imports_status_check check (status in ('receiving', 'running', 'done', 'failed', 'interrupted'));
alter table intake_imports add constraint intake_imports_step_check check (step in ('reading', 'sales', 'returns', 'confirming', 'checking'));

create table intake_documents (
  import_id uuid not null,
  document varchar(64) not null,
  first_row int not null,
  row_count int not null,
  primary key (import_id, document)
);
create index intake_documents_order_index on intake_documents (import_id, first_row);

create table orders (
  id uuid not null,
  source varchar(64) null,
  reference varchar(64) null,
  customer_id uuid null,
  channel text not null,
  status text not null,
  refunded text not null default 'none',
  currency varchar(3) not null,
  line_count int not null,
  total_minor bigint not null,
  refunded_total_minor bigint not null default 0,
  cashback_minor bigint not null,
  cashback_taken_back_minor bigint not null default 0,
  placed_at timestamptz not null,
  completed_at timestamptz null,
  recorded_at timestamptz not null default now(),
  primary key (id)
);
create index orders_placed_at_index on orders (placed_at, id);
create index orders_customer_index on orders (customer_id, placed_at, id);
create index orders_total_index on orders (total_minor, id);
create index orders_reference_index on orders (reference);
alter table orders add constraint orders_source_reference_unique unique (source, reference);
alter table orders add constraint orders_refunded_total check (refunded_total_minor between 0 and total_minor);
alter table orders add constraint orders_cashback_taken_back check (cashback_taken_back_minor between 0 and cashback_minor);
alter table orders add constraint orders_line_count check (line_count > 0);
alter table orders add constraint orders_channel_check check (channel in ('shop', 'erp', 'import'));
alter table orders add constraint orders_status_check check (status in ('placed', 'paid', 'completed', 'cancelled'));
alter table orders add constraint orders_refunded_check check (refunded in ('none', 'partly', 'wholly'));

create table outbox_events (
  id uuid not null,
  topic varchar(80) not null,
  payload jsonb not null,
  history boolean not null default false,
  created_at timestamptz not null default now(),
  claimed_until timestamptz null,
  attempts int not null default 0,
  last_error varchar(500) null,
  sent_at timestamptz null,
  primary key (id)
);
create index outbox_events_unsent_index on outbox_events (id) where sent_at is null;
create index outbox_events_sent_index on outbox_events (sent_at) where sent_at is not null;

create table products (
  id uuid not null,
  sku varchar(64) not null,
  name varchar(200) not null,
  description text not null default '',
  type text not null,
  price_minor bigint not null,
  stock int null,
  active boolean not null default true,
  name_as_of timestamptz not null,
  price_as_of timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id)
);
create index products_name_index on products (name, id);
create index products_created_at_index on products (created_at, id);
alter table products add constraint products_sku_unique unique (sku);
alter table products add constraint products_price_not_negative check (price_minor >= 0);
alter table products add constraint products_stock_not_negative check (stock >= 0);
alter table products add constraint products_type_check check (type in ('A', 'B', 'C', 'X'));

create table refunds (
  id uuid not null,
  order_id uuid not null,
  reference varchar(64) null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  total_minor bigint not null,
  cashback_taken_back_minor bigint not null,
  primary key (id)
);
create index refunds_order_index on refunds (order_id);
create index refunds_effective_at_index on refunds (effective_at);
alter table refunds add constraint refunds_amounts check (total_minor >= 0 and cashback_taken_back_minor >= 0);

create table settings (
  id smallint primary key,
  store_name varchar(120) not null,
  currency varchar(3) not null,
  time_zone varchar(64) not null,
  holding_period_days int not null default 14,
  clawback_policy text not null default 'within-balance',
  cashback_expires_after_days int null
);
alter table settings add constraint settings_one_row check (id = 1);
alter table settings add constraint settings_holding_period check (holding_period_days between 0 and 365);
alter table settings add constraint settings_expiry check (cashback_expires_after_days > 0);
alter table settings add constraint settings_clawback_policy_check check (clawback_policy in ('within-balance', 'allow-negative'));

create table ledger_transfers (
  id uuid not null,
  kind text not null,
  debit_account_id uuid not null,
  credit_account_id uuid not null,
  amount_minor bigint not null,
  currency varchar(3) not null,
  corrects_id uuid null,
  correction text null,
  may_overdraw boolean not null default false,
  subject_id uuid null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (id)
);
create index ledger_transfers_debit_index on ledger_transfers (debit_account_id, effective_at);
create index ledger_transfers_credit_index on ledger_transfers (credit_account_id, effective_at);
create index ledger_transfers_corrects_index on ledger_transfers (corrects_id) where corrects_id is not null;
create index ledger_transfers_subject_index on ledger_transfers (subject_id);
create index ledger_transfers_effective_at_index on ledger_transfers (effective_at, kind);
alter table ledger_transfers add constraint ledger_transfers_amount_positive check (amount_minor > 0);
alter table ledger_transfers add constraint ledger_transfers_two_accounts check (debit_account_id <> credit_account_id);
alter table ledger_transfers add constraint ledger_transfers_correction_named check ((corrects_id is null) = (correction is null));
alter table ledger_transfers add constraint ledger_transfers_only_clawback_overdraws check (not may_overdraw or kind = 'cashback-clawed-back');
alter table ledger_transfers add constraint ledger_transfers_kind_check check (kind in ('cashback-earned', 'cashback-confirmed', 'cashback-taken-back', 'cashback-clawed-back'));
alter table ledger_transfers add constraint ledger_transfers_correction_check check (correction in ('reversal', 'take-back'));

create table wallet_lots (
  id uuid not null,
  customer_id uuid not null,
  source text not null,
  granted_minor bigint not null,
  remaining_minor bigint not null,
  transfer_id uuid not null,
  available_at timestamptz null,
  expires_at timestamptz null,
  primary key (id)
);
create index wallet_lots_spendable_index on wallet_lots (customer_id, expires_at, id) where remaining_minor > 0;
create index wallet_lots_transfer_index on wallet_lots (transfer_id);
alter table wallet_lots add constraint wallet_lots_remaining check (remaining_minor between 0 and granted_minor);
alter table wallet_lots add constraint wallet_lots_granted_positive check (granted_minor > 0);
alter table wallet_lots add constraint wallet_lots_source_check check (source in ('cashback', 'referral', 'adjustment'));

create table cashback_entries (
  id uuid not null,
  order_id uuid not null,
  customer_id uuid not null,
  status text not null default 'pending',
  amount_minor bigint not null,
  taken_back_minor bigint not null default 0,
  shortfall_minor bigint not null default 0,
  effective_at timestamptz not null,
  confirms_at timestamptz null,
  confirmed_at timestamptz null,
  is_history boolean not null default false,
  earn_transfer_id uuid not null,
  lot_id uuid not null,
  primary key (id)
);
create index cashback_entries_order_index on cashback_entries (order_id);
create index cashback_entries_customer_index on cashback_entries (customer_id, effective_at);
create index cashback_entries_effective_at_index on cashback_entries (effective_at, id);
create index cashback_entries_due_index on cashback_entries (confirms_at, id) where status = 'pending';
alter table cashback_entries add constraint cashback_entries_amount_positive check (amount_minor > 0);
alter table cashback_entries add constraint cashback_entries_taken_back check (taken_back_minor >= 0 and shortfall_minor >= 0 and taken_back_minor + shortfall_minor <= amount_minor);
alter table cashback_entries add constraint cashback_entries_status_check check (status in ('pending', 'confirmed', 'reversed'));

create table order_lines (
  id uuid not null,
  order_id uuid not null,
  position int not null,
  product_id uuid not null,
  sku varchar(64) not null,
  name varchar(200) not null,
  type text not null,
  unit_price_minor bigint not null,
  quantity int not null,
  amount_minor bigint not null,
  cashback_minor bigint not null default 0,
  rate_basis_points int null,
  rule_version_id uuid null,
  cashback_entry_id uuid null,
  refunded_quantity int not null default 0,
  cashback_taken_back_minor bigint not null default 0,
  primary key (id)
);
create index order_lines_product_index on order_lines (product_id);
alter table order_lines add constraint order_lines_position_unique unique (order_id, position);
alter table order_lines add constraint order_lines_quantity_positive check (quantity > 0);
alter table order_lines add constraint order_lines_amount check (amount_minor = unit_price_minor * quantity and unit_price_minor >= 0);
alter table order_lines add constraint order_lines_refunded_quantity check (refunded_quantity between 0 and quantity);
alter table order_lines add constraint order_lines_cashback_taken_back check (cashback_taken_back_minor between 0 and cashback_minor);
alter table order_lines add constraint order_lines_cashback_has_rule check (cashback_minor = 0 or (rule_version_id is not null and rate_basis_points is not null));
alter table order_lines add constraint order_lines_type_check check (type in ('A', 'B', 'C', 'X'));

create table refund_lines (
  id uuid not null,
  refund_id uuid not null,
  order_line_id uuid not null,
  quantity int not null,
  amount_minor bigint not null,
  cashback_taken_back_minor bigint not null,
  primary key (id)
);
create index refund_lines_refund_index on refund_lines (refund_id);
create index refund_lines_order_line_index on refund_lines (order_line_id);
alter table refund_lines add constraint refund_lines_quantity_positive check (quantity > 0);

create table intake_rows (
  import_id uuid not null,
  row_number int not null,
  source varchar(64) not null,
  document varchar(64) not null,
  is_return boolean not null,
  place int null,
  raw text[] not null,
  problem varchar(40) null,
  verdict text not null default 'pending',
  reason varchar(40) null,
  detail varchar(300) null,
  decides boolean not null default false,
  order_line_id uuid null,
  primary key (import_id, row_number)
);
create index intake_rows_document_index on intake_rows (import_id, document, row_number);
create index intake_rows_returns_index on intake_rows (import_id, row_number) where is_return;
create unique index intake_rows_identity_unique on intake_rows (source, document, place) where decides;
create index intake_rows_not_accepted_index on intake_rows (import_id, verdict, row_number) where verdict in ('refused', 'partial');
create index intake_rows_order_line_index on intake_rows (order_line_id) where order_line_id is not null;
alter table intake_rows add constraint intake_rows_verdict_check check (verdict in ('pending', 'accepted', 'partial', 'unchanged', 'refused'));

create table users (
  id uuid not null,
  email varchar(254) not null,
  name varchar(200) not null,
  password_hash varchar(255) not null,
  role text not null,
  customer_id uuid null,
  disabled_at timestamptz null,
  created_at timestamptz not null default now(),
  primary key (id)
);
alter table users add constraint users_email_unique unique (email);
alter table users add constraint users_customer_unique unique (customer_id);
alter table users add constraint users_shopper_has_customer check ((role = 'shopper') = (customer_id is not null));
alter table users add constraint users_role_check check (role in ('shopper', 'operator', 'auditor', 'admin'));

create table sessions (
  id varchar(64) not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  ip varchar(45) null,
  user_agent varchar(400) null,
  primary key (id)
);
create index sessions_user_index on sessions (user_id);
create index sessions_expires_at_index on sessions (expires_at);
alter table cashback_rule_versions add constraint cashback_rule_versions_rule_id_foreign foreign key (rule_id) references cashback_rules (id);
alter table intake_documents add constraint intake_documents_import_id_foreign foreign key (import_id) references intake_imports (id) on delete cascade;
alter table orders add constraint orders_customer_id_foreign foreign key (customer_id) references customers (id) on delete restrict;
alter table refunds add constraint refunds_order_id_foreign foreign key (order_id) references orders (id);
alter table ledger_transfers add constraint ledger_transfers_debit_account_id_foreign foreign key (debit_account_id) references ledger_accounts (id);
alter table ledger_transfers add constraint ledger_transfers_credit_account_id_foreign foreign key (credit_account_id) references ledger_accounts (id);
alter table ledger_transfers add constraint ledger_transfers_corrects_id_foreign foreign key (corrects_id) references ledger_transfers (id) on delete restrict;
alter table wallet_lots add constraint wallet_lots_customer_id_foreign foreign key (customer_id) references customers (id);
alter table wallet_lots add constraint wallet_lots_transfer_id_foreign foreign key (transfer_id) references ledger_transfers (id);
alter table cashback_entries add constraint cashback_entries_customer_id_foreign foreign key (customer_id) references customers (id);
alter table cashback_entries add constraint cashback_entries_earn_transfer_id_foreign foreign key (earn_transfer_id) references ledger_transfers (id);
alter table cashback_entries add constraint cashback_entries_lot_id_foreign foreign key (lot_id) references wallet_lots (id);
alter table order_lines add constraint order_lines_order_id_foreign foreign key (order_id) references orders (id);
alter table order_lines add constraint order_lines_product_id_foreign foreign key (product_id) references products (id);
alter table order_lines add constraint order_lines_rule_version_id_foreign foreign key (rule_version_id) references cashback_rule_versions (id) on delete restrict;
alter table order_lines add constraint order_lines_cashback_entry_id_foreign foreign key (cashback_entry_id) references cashback_entries (id) on delete restrict;
alter table refund_lines add constraint refund_lines_refund_id_foreign foreign key (refund_id) references refunds (id);
alter table refund_lines add constraint refund_lines_order_line_id_foreign foreign key (order_line_id) references order_lines (id);
alter table intake_rows add constraint intake_rows_import_id_foreign foreign key (import_id) references intake_imports (id) on delete cascade;
alter table intake_rows add constraint intake_rows_order_line_id_foreign foreign key (order_line_id) references order_lines (id) on delete restrict;
alter table users add constraint users_customer_id_foreign foreign key (customer_id) references customers (id) on delete restrict;
alter table sessions add constraint sessions_user_id_foreign foreign key (user_id) references users (id) on delete cascade;
`;
