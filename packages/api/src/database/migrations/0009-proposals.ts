import { Migration } from '@mikro-orm/migrations';

/** What is proposed to whoever sets the rules, and what they decided. */
export class Proposals extends Migration {
  override up(): void {
    this.addSql(proposals);
    this.addSql(decidedOnce);
    this.addSql(grants);
  }
}

const proposals = `
create table proposals (
  id uuid not null,
  kind text not null,
  rule_id uuid null,
  based_on_version int not null,
  before jsonb not null,
  after jsonb not null,
  in_force_from timestamptz null,
  note varchar(500) null,
  status text not null default 'open',
  proposed_by_name varchar(200) not null,
  proposed_at timestamptz not null,
  decided_by_name varchar(200) null,
  decided_at timestamptz null,
  reason varchar(500) null,
  applied_version int null,
  primary key (id)
);
create index proposals_proposed_at_index on proposals (proposed_at, id);
alter table proposals add constraint proposals_kind_check check (kind in ('cashback-rates', 'referral-terms'));
alter table proposals add constraint proposals_status_check check (status in ('open', 'accepted', 'declined'));
alter table proposals add constraint proposals_of_a_rule check ((kind = 'cashback-rates') = (rule_id is not null));
alter table proposals add constraint proposals_decided_by_someone check ((status = 'open') = (decided_at is null) and (decided_at is null) = (decided_by_name is null));
alter table proposals add constraint proposals_declined_for_a_reason check ((status = 'declined') = (reason is not null));
alter table proposals add constraint proposals_accepted_became_a_version check ((status = 'accepted') = (applied_version is not null));
alter table proposals add constraint proposals_rule_id_foreign foreign key (rule_id) references cashback_rules (id) on delete set null;
`;

const decidedOnce = `
create function proposal_decided_once() returns trigger language plpgsql as $$
begin
  if old.status <> 'open' then
    raise exception 'a proposal is decided once'
      using errcode = 'restrict_violation', constraint = 'proposals_decided_once', table = 'proposals';
  end if;
  return new;
end $$;

create trigger proposals_decided_once before update on proposals
  for each row execute function proposal_decided_once();
create trigger proposals_stay before delete or truncate on proposals
  for each statement execute function refuse_change();
`;

/* What was proposed stays as it was: only the decision is written, later. */
const grants = `
grant select, insert on proposals to tillback_app;
grant update (status, decided_by_name, decided_at, reason, applied_version) on proposals to tillback_app;
grant select on proposals to tillback_reader;
`;
