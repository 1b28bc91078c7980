import { Migration } from '@mikro-orm/migrations';

/** Every change of a product's stock is kept, with its reason and who made it; what is there already opens it. */
export class StockMovements extends Migration {
  override up(): void {
    this.addSql(movements);
    this.addSql(opening);
    this.addSql(appendOnly);
    this.addSql(grants);
  }
}

const movements = `
create table stock_movements (
  id bigserial primary key,
  product_id uuid not null,
  change int not null,
  stock_after int not null,
  reason text not null,
  subject_id uuid null,
  note varchar(200) null,
  actor_kind text not null,
  actor_id uuid null,
  actor_name varchar(200) not null,
  recorded_at timestamptz not null
);
create index stock_movements_product_index on stock_movements (product_id, id);
create index stock_movements_subject_index on stock_movements (subject_id) where subject_id is not null;
alter table stock_movements add constraint stock_movements_reason_check check (reason in ('opening', 'order', 'cancel', 'refund', 'adjustment', 'import'));
alter table stock_movements add constraint stock_movements_actor_kind_check check (actor_kind in ('anonymous', 'user', 'client', 'system', 'cli'));
alter table stock_movements add constraint stock_movements_change_something check (change <> 0);
alter table stock_movements add constraint stock_movements_never_below_zero check (stock_after >= 0);
alter table stock_movements add constraint stock_movements_of_a_subject check ((subject_id is null) = (reason in ('opening', 'adjustment')));
alter table stock_movements add constraint stock_movements_product_id_foreign foreign key (product_id) references products (id) on delete restrict;
`;

const opening = `
insert into stock_movements (product_id, change, stock_after, reason, actor_kind, actor_name, recorded_at)
  select id, stock, stock, 'opening', 'system', 'migration', now()
    from products where stock > 0 order by id;
`;

const appendOnly = `
create trigger stock_movements_append_only before update or delete or truncate on stock_movements
  for each statement execute function refuse_change();
`;

const grants = `
grant select, insert on stock_movements to tillback_app;
grant usage on sequence stock_movements_id_seq to tillback_app;
grant select on stock_movements to tillback_reader;
`;
