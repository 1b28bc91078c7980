import { Migration } from '@mikro-orm/migrations';

/** Sales that other systems send: their keys, everything that they sent, whose documents, and cashback the provider pays. */
export class Sales extends Migration {
  override up(): void {
    this.addSql(clients);
    this.addSql(sales);
    this.addSql(payouts);
    this.addSql(grants);
  }
}

const clients = `
create table api_keys (
  id uuid not null,
  name varchar(100) not null,
  type text not null,
  scopes text[] not null,
  hint varchar(8) not null,
  key_hash varchar(64) not null,
  created_by_name varchar(200) not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz null,
  revoked_at timestamptz null,
  primary key (id)
);
create index api_keys_created_at_index on api_keys (created_at, id);
alter table api_keys add constraint api_keys_hash_unique unique (key_hash);
alter table api_keys add constraint api_keys_scopes_check check (scopes <@ array['sales:write', 'sales:read']);
alter table api_keys add constraint api_keys_type_check check (type in ('erp'));
alter table audit_entries drop constraint audit_entries_actor_kind_check;
alter table audit_entries add constraint audit_entries_actor_kind_check check (actor_kind in ('anonymous', 'user', 'client', 'system', 'cli'));
`;

const sales = `
alter table customers add column document varchar(11) null;
alter table customers add constraint customers_document_unique unique (document);
create table received_sales (
  id uuid not null,
  client_id uuid not null,
  received_at timestamptz not null,
  verdict text not null,
  reason text null,
  detail text null,
  errors jsonb null,
  reference varchar(64) null,
  raw text not null,
  parsed jsonb null,
  order_id uuid null,
  primary key (id)
);
create index received_sales_received_at_index on received_sales (received_at, id);
create index received_sales_client_index on received_sales (client_id, received_at, id);
create index received_sales_order_index on received_sales (order_id);
create unique index received_sales_reference_unique on received_sales (client_id, reference) where verdict = 'accepted';
alter table received_sales add constraint received_sales_refused_for_a_reason check ((verdict = 'refused') = (reason is not null));
alter table received_sales add constraint received_sales_refused_without_order check (verdict = 'accepted' or order_id is null);
alter table received_sales add constraint received_sales_verdict_check check (verdict in ('accepted', 'refused'));
alter table received_sales add constraint received_sales_reason_check check (reason in ('invalid_input', 'idempotency_key_required', 'idempotency_key_reused', 'document_invalid', 'unknown_type', 'unknown_product', 'total_mismatch', 'date_in_future', 'reference_taken', 'customer_mismatch', 'rule_violated'));
alter table received_sales add constraint received_sales_client_id_foreign foreign key (client_id) references api_keys (id) on delete restrict;
alter table received_sales add constraint received_sales_order_id_foreign foreign key (order_id) references orders (id) on delete restrict;
`;

const payouts = `
alter table cashback_entries add column payout text not null default 'wallet';
alter table cashback_entries add constraint cashback_entries_payout_check check (payout in ('wallet', 'provider'));
alter table cashback_entries drop constraint cashback_entries_status_check;
alter table cashback_entries add constraint cashback_entries_status_check check (status in ('pending', 'queued', 'confirmed', 'reversed'));
alter table cashback_entries add constraint cashback_entries_one_way check (case payout when 'wallet' then status <> 'queued' else status in ('queued', 'reversed') end);
`;

/* What was received is kept: its verdict is written once more, with the order, and no row is ever removed. */
const grants = `
grant select, insert, update on api_keys, received_sales to tillback_app;
grant select (id, name, type, scopes, hint, created_by_name, created_at, last_used_at, revoked_at) on api_keys to tillback_reader;
grant select on received_sales to tillback_reader;
`;
