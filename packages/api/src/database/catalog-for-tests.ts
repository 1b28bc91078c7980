import { rowsOf } from '../testing/connection.ts';

/** What a database says of its tables in a form that two databases can be compared by: each thing's name, and what it is. */
export type Catalog = Readonly<Record<string, string>>;

/* The order of columns and the record of the migrations make no difference; NOT NULL is part of its column. */
const things = `
  with own_table as (
    select oid, relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'mikro_orm_migrations'
  )
  select 'column ' || relname || '.' || attname as thing,
         format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
           || case when attidentity <> '' or attgenerated <> '' then ' generated' else '' end as definition
    from own_table
    join pg_attribute on attrelid = own_table.oid and attnum > 0 and not attisdropped
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
  union all
  select 'index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
    from own_table join pg_index on indrelid = own_table.oid
  union all
  select 'constraint ' || relname || ' ' || conname, pg_get_constraintdef(pg_constraint.oid)
    from own_table join pg_constraint on conrelid = own_table.oid
    where contype not in ('n', 't')
`;

export async function catalogOf(ownerUrl: string): Promise<Catalog> {
  const rows = await rowsOf<{ thing: string; definition: string }>(ownerUrl, things);
  return Object.fromEntries(rows.map(({ thing, definition }) => [thing, definition]));
}

const guards = `
  select tgrelid::regclass || ' ' || tgname as name, pg_get_triggerdef(oid) as definition from pg_trigger
    where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  union all
  select proname, pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select relname, relacl::text from pg_class where relnamespace = 'public'::regnamespace and relacl is not null
  union all
  select name, executed_at::text from mikro_orm_migrations
`;

/** Triggers, functions, rights, and which migrations ran when: what only migrations make. */
export async function guardsOf(ownerUrl: string): Promise<Catalog> {
  const rows = await rowsOf<{ name: string; definition: string }>(ownerUrl, guards);
  return Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
}
