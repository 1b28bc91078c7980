import { Migration } from '@mikro-orm/migrations';

/** Orders are paid, completed and cancelled: what was paid how, where it is sent, and what a refund gave back to whom. */
export class OrderPayments extends Migration {
  override up(): void {
    this.addSql(orders);
    this.addSql(payments);
    this.addSql(refunds);
    this.addSql(transfers);
    this.addSql(grants);
  }
}

const orders = `
alter table orders
  add column delivery_address jsonb null,
  add column notes varchar(1000) null,
  add column paid_minor bigint not null default 0,
  add column wallet_paid_minor bigint not null default 0,
  add column paid_at timestamptz null,
  add column cancelled_at timestamptz null,
  add column cancel_reason text null,
  add column refund_due_minor bigint not null default 0;
alter table orders add constraint orders_paid check (wallet_paid_minor between 0 and paid_minor and paid_minor <= total_minor);
alter table orders add constraint orders_refund_due check (refund_due_minor between 0 and paid_minor);
alter table orders add constraint orders_cancelled_for_a_reason check ((cancelled_at is null) = (cancel_reason is null));
alter table orders add constraint orders_cancel_reason_check check (cancel_reason in ('shopper', 'shop', 'unpaid'));
create index orders_unpaid_index on orders (placed_at, id) where status = 'placed';
`;

const payments = `
create table order_payments (
  id uuid not null,
  order_id uuid not null,
  method text not null,
  amount_minor bigint not null,
  returned_minor bigint not null default 0,
  reference varchar(120) null,
  transfer_id uuid null,
  recorded_at timestamptz not null,
  primary key (id)
);
create index order_payments_order_index on order_payments (order_id, recorded_at, id);
alter table order_payments add constraint order_payments_method_check check (method in ('operator', 'erp', 'wallet'));
alter table order_payments add constraint order_payments_amounts check (amount_minor > 0 and returned_minor between 0 and amount_minor);
alter table order_payments add constraint order_payments_wallet_by_transfer check ((method = 'wallet') = (transfer_id is not null));
alter table order_payments add constraint order_payments_transfer_unique unique (transfer_id);
alter table order_payments add constraint order_payments_order_id_foreign foreign key (order_id) references orders (id);
alter table order_payments add constraint order_payments_transfer_id_foreign foreign key (transfer_id) references ledger_transfers (id) on delete restrict;
`;

const refunds = `
alter table refunds add column reason varchar(500) null, add column wallet_minor bigint not null default 0;
alter table refunds add constraint refunds_wallet check (wallet_minor between 0 and total_minor);
alter table refund_lines add column restocked boolean not null default false;
`;

const transfers = `
alter table ledger_transfers drop constraint ledger_transfers_kind_check;
alter table ledger_transfers add constraint ledger_transfers_kind_check check (kind in ('cashback-earned', 'cashback-confirmed', 'cashback-taken-back', 'cashback-clawed-back', 'wallet-redeemed', 'wallet-returned', 'customer-merged', 'referral-credited', 'referral-rewarded'));
`;

/* What was paid stays: only how much of it went back to the wallet is written later. */
const grants = `
grant select, insert on order_payments to tillback_app;
grant update (returned_minor) on order_payments to tillback_app;
grant select on order_payments to tillback_reader;
`;
