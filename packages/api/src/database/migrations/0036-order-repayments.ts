import { Migration } from '@mikro-orm/migrations';

/** What the shop gave back of a cancelled order is recorded, and no more of it than is due. */
export class OrderRepayments extends Migration {
  override up(): void {
    this.addSql(repayments);
    this.addSql(takenOff);
    this.addSql(grants);
  }
}

const repayments = `
create table order_repayments (
  id uuid not null,
  order_id uuid not null,
  method text not null,
  amount_minor bigint not null,
  reference varchar(120) null,
  recorded_at timestamptz not null,
  primary key (id)
);
create index order_repayments_order_index on order_repayments (order_id, recorded_at, id);
alter table order_repayments add constraint order_repayments_method_check check (method in ('operator', 'erp'));
alter table order_repayments add constraint order_repayments_amount check (amount_minor > 0);
alter table order_repayments add constraint order_repayments_order_id_foreign foreign key (order_id) references orders (id);
create trigger order_repayments_append_only before update or delete or truncate on order_repayments
  for each statement execute function refuse_change();
`;

/*
 * What is due and what was given back can't tell different stories: the row itself takes the one off the other, and below nothing
 * the check of orders refuses it, whoever writes it.
 */
const takenOff = `
create function order_repayment_is_taken_off() returns trigger language plpgsql as $$
begin
  update orders set refund_due_minor = refund_due_minor - new.amount_minor
    where id = new.order_id and status = 'cancelled';
  if not found then
    raise exception 'Only a cancelled order is repaid.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger order_repayments_are_taken_off after insert on order_repayments
  for each row execute function order_repayment_is_taken_off();
`;

const grants = `
grant select, insert on order_repayments to tillback_app;
grant select on order_repayments to tillback_reader;
`;
