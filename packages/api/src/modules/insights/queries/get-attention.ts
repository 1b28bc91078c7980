import { toPublicId } from '@tillback/rules/ids/ids';
import { type RawBuilder, sql } from 'kysely';
import { attemptsBeforeDead } from '../../../outbox/claim-facts.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { dayOf, daysAfter, startOfDay } from '../../../time/store-days.ts';
import type { AttentionAnswer } from '../insights.shapes.ts';

const daysLookedBack = 30;
const failuresTold = 5;

interface Waiting {
  readonly kind: AttentionAnswer['items'][number]['kind'];
  readonly count: bigint;
  /** The import that all of it is of; null where it is of several, or of none. */
  readonly importId: string | null;
  readonly failures: AttentionAnswer['items'][number]['failures'];
}

/** What was refused or failed of late and waits for somebody, the worst first; nothing where all went well. */
export async function getAttention({ db, now, store }: Reader): Promise<AttentionAnswer> {
  const since = daysAfter(dayOf(now, store.timeZone), -daysLookedBack);
  const start = startOfDay(since, store.timeZone);
  const { rows } = await sql<Waiting>`
    select * from (
      ${failedJobs}
      union all ${deadFacts}
      union all ${failedImports(start)}
      union all ${refusedSales(start)}
      union all ${refusedRows(start)}
      union all ${lowStock}
    ) as waiting
    where count > 0
  `.execute(db);
  return {
    since,
    items: rows.map(({ count, importId, ...waiting }) => ({
      ...waiting,
      count: Number(count),
      importId: importId && toPublicId('import', importId),
    })),
  };
}

function lastOf(failures: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(array_agg(${failures} order by at desc))[1:${sql.lit(failuresTold)}]`;
}

const failure = sql`jsonb_build_object('name', name, 'at', to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'error', error)`;

/** Work that was given up, where none of its kind was done since. */
const failedJobs = sql`
  select 'jobs-failed' as kind, count(*), null::uuid as "importId", coalesce(to_jsonb(${lastOf(failure)}), '[]') as failures
    from (
      select name, completed_on as at, coalesce(left(output ->> 'message', 500), '') as error
        from pgboss.job failed
        where state = 'failed' and not exists (
          select from pgboss.job done
            where done.name = failed.name and done.state = 'completed' and done.completed_on > failed.completed_on
        )
    ) as given_up`;

/** Facts that were handed on in vain so often that nobody tries any more. */
const deadFacts = sql`
  select 'facts-undelivered', count(*), null, coalesce(to_jsonb(${lastOf(failure)}), '[]')
    from (
      select topic as name, created_at as at, coalesce(last_error, '') as error
        from outbox_events
        where sent_at is null and attempts >= ${sql.lit(attemptsBeforeDead)}
    ) as dead`;

/** Files that were not booked to their end, where the same one was not brought in again since and nobody looked after it. */
function failedImports(start: Date): RawBuilder<unknown> {
  return sql`
    select 'imports-failed', count(*), ${onlyImport}, '[]'
      from intake_imports failed
      where status in ('failed', 'interrupted') and not dry_run and handled_at is null and created_at >= ${start}
        and not exists (
        select from intake_imports later
          where later.status = 'done' and not later.dry_run
            and (later.source, later.file_name) = (failed.source, failed.file_name)
            and later.created_at > failed.created_at
      )`;
}

function refusedSales(start: Date): RawBuilder<unknown> {
  return sql`
    select 'sales-refused', count(*), null, '[]'
      from received_sales
      where verdict = 'refused' and received_at >= ${start}`;
}

function refusedRows(start: Date): RawBuilder<unknown> {
  return sql`
    select 'rows-refused', coalesce(sum((totals ->> 'refused')::int), 0), ${onlyImport}, '[]'
      from intake_imports
      where status = 'done' and not dry_run and handled_at is null and created_at >= ${start}
        and (totals ->> 'refused')::int > 0`;
}

/** As the list of products counts them. */
const lowStock = sql`
  select 'stock-low', count(*), null, '[]'
    from products
    where low_stock and archived_at is null`;

const onlyImport = sql`case when count(*) = 1 then min(id::text)::uuid end`;
