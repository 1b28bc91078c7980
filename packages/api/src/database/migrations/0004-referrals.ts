import { Migration } from '@mikro-orm/migrations';

/** Links by which shoppers invite others, who came through them, and what was given for it. */
export class Referrals extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(guards);
    this.addSql(rights);
    this.addSql(codesOfPresentShoppers);
  }
}

const tables = `
alter table ledger_transfers drop constraint ledger_transfers_kind_check;
alter table ledger_transfers add constraint ledger_transfers_kind_check check (kind in ('cashback-earned', 'cashback-confirmed', 'cashback-taken-back', 'cashback-clawed-back', 'referral-credited', 'referral-rewarded'));

create table referral_codes (
  code varchar(8) not null,
  customer_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (code)
);
alter table referral_codes add constraint referral_codes_customer_unique unique (customer_id);
alter table referral_codes add constraint referral_codes_customer_id_foreign foreign key (customer_id) references customers (id);

create table referral_programme_versions (
  id uuid not null,
  version int not null,
  open boolean not null,
  invited_credit_minor bigint not null,
  inviter_reward_minor bigint not null,
  reward_every int not null,
  created_by_name varchar(200) not null,
  created_at timestamptz not null default now(),
  primary key (id)
);
alter table referral_programme_versions add constraint referral_programme_versions_number_unique unique (version);
alter table referral_programme_versions add constraint referral_programme_versions_terms check (invited_credit_minor > 0 and inviter_reward_minor > 0 and reward_every > 0);

create table referral_rewards (
  id uuid not null,
  inviter_id uuid not null,
  number int not null,
  sign_ups int not null,
  amount_minor bigint not null,
  programme_version_id uuid not null,
  transfer_id uuid not null,
  granted_at timestamptz not null,
  primary key (id)
);
create index referral_rewards_granted_at_index on referral_rewards (granted_at, id);
alter table referral_rewards add constraint referral_rewards_number_unique unique (inviter_id, number);
alter table referral_rewards add constraint referral_rewards_transfer_unique unique (transfer_id);
alter table referral_rewards add constraint referral_rewards_positive check (number > 0 and sign_ups > 0 and amount_minor > 0);
alter table referral_rewards add constraint referral_rewards_inviter_id_foreign foreign key (inviter_id) references customers (id);
alter table referral_rewards add constraint referral_rewards_programme_version_id_foreign foreign key (programme_version_id) references referral_programme_versions (id);
alter table referral_rewards add constraint referral_rewards_transfer_id_foreign foreign key (transfer_id) references ledger_transfers (id);

create table referrals (
  id uuid not null,
  inviter_id uuid not null,
  invited_id uuid not null,
  code varchar(8) not null,
  status text not null,
  reason text null,
  programme_version_id uuid not null,
  signed_up_at timestamptz not null,
  qualified_at timestamptz null,
  credit_transfer_id uuid null,
  reward_id uuid null,
  primary key (id)
);
create index referrals_signed_up_at_index on referrals (signed_up_at, id);
create index referrals_inviter_index on referrals (inviter_id, signed_up_at, id);
create index referrals_reward_index on referrals (reward_id);
alter table referrals add constraint referrals_invited_unique unique (invited_id);
alter table referrals add constraint referrals_credit_transfer_unique unique (credit_transfer_id);
alter table referrals add constraint referrals_two_people check (inviter_id <> invited_id);
alter table referrals add constraint referrals_refused_for_a_reason check ((status = 'refused') = (reason is not null));
alter table referrals add constraint referrals_qualified_is_credited check ((status in ('qualified', 'rewarded')) = (qualified_at is not null) and (qualified_at is not null) = (credit_transfer_id is not null));
alter table referrals add constraint referrals_rewarded_by_a_reward check ((status = 'rewarded') = (reward_id is not null));
alter table referrals add constraint referrals_status_check check (status in ('signed-up', 'qualified', 'rewarded', 'refused'));
alter table referrals add constraint referrals_reason_check check (reason in ('own-link', 'programme-closed'));
alter table referrals add constraint referrals_inviter_id_foreign foreign key (inviter_id) references customers (id);
alter table referrals add constraint referrals_invited_id_foreign foreign key (invited_id) references customers (id);
alter table referrals add constraint referrals_programme_version_id_foreign foreign key (programme_version_id) references referral_programme_versions (id);
alter table referrals add constraint referrals_credit_transfer_id_foreign foreign key (credit_transfer_id) references ledger_transfers (id) on delete restrict;
alter table referrals add constraint referrals_reward_id_foreign foreign key (reward_id) references referral_rewards (id) on delete restrict;
`;

/* Who invited whom is decided once; a sign-up that was rewarded can't be counted again. */
const guards = `
create trigger referral_programme_versions_append_only before update or delete or truncate on referral_programme_versions
  for each statement execute function refuse_change();
create trigger referral_rewards_append_only before update or delete or truncate on referral_rewards
  for each statement execute function refuse_change();
create trigger referral_codes_append_only before update or delete or truncate on referral_codes
  for each statement execute function refuse_change();
create trigger referrals_stay before delete or truncate on referrals
  for each statement execute function refuse_change();
create trigger referrals_of_two_for_ever before update of inviter_id, invited_id on referrals
  for each statement execute function refuse_change();

create function referral_rewarded_once() returns trigger language plpgsql as $$
begin
  if old.reward_id is not null and new.reward_id is distinct from old.reward_id then
    raise exception 'a sign-up is rewarded once'
      using errcode = 'restrict_violation', constraint = 'referrals_rewarded_once', table = 'referrals';
  end if;
  return new;
end $$;

create trigger referrals_rewarded_once before update of reward_id on referrals
  for each row execute function referral_rewarded_once();
`;

const rights = `
grant select, insert on referral_codes, referral_programme_versions, referral_rewards, referrals to tillback_app;
grant update (status, reason, qualified_at, credit_transfer_id, reward_id) on referrals to tillback_app;
grant select on referral_codes, referral_programme_versions, referral_rewards, referrals to tillback_reader;
`;

/* The letters are those of @tillback/rules/referrals/referral-code. Each row must draw anew, hence the reference to it. */
const codesOfPresentShoppers = `
insert into referral_codes (customer_id, code)
  select shopper.customer_id, drawn.code
    from users shopper
    cross join lateral (
      select string_agg(substr('34679CDFGHJKMNPQRTWXY', 1 + floor(random() * 21)::int, 1), '') as code
        from generate_series(1, 8) where shopper.id is not null
    ) as drawn
    where shopper.customer_id is not null;
`;
