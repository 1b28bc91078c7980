import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { type RestoredFacts, restoreFacts } from '../../catalog/public.ts';

/**
 * Gives the products that an import showed the name and the price that they would have without it: the newest that another
 * import shows, or what an import found when it came, unless that was of one that was undone.
 */
export async function restoreProducts(unit: Unit, importId: string): Promise<void> {
  const { rows } = await sql<RestoredFacts>`
    with mine as (
      select product_id, shown from intake_products where import_id = ${importId}
    ), kept as (
      select product_id, shown, replaced, import_id = ${importId} or status = 'undone' as is_gone
        from intake_products join intake_imports on intake_imports.id = import_id
        where product_id in (select product_id from mine)
    ), known as (
      select product_id, shown as facts from kept where not is_gone
      union all
      select product_id, replaced from kept found
        where replaced is not null
          and not exists (
            select from kept gone where gone.is_gone and gone.product_id = found.product_id and gone.shown = found.replaced
          )
    ), named as (
      select distinct on (product_id) product_id, facts from known order by product_id, facts->>'nameAsOf' desc
    ), priced as (
      select distinct on (product_id) product_id, facts from known order by product_id, facts->>'priceAsOf' desc
    )
    select mine.product_id as "productId", mine.shown, named.facts as name, priced.facts as price
      from mine
      left join named using (product_id)
      left join priced using (product_id)
      order by mine.product_id
  `.execute(unit.db);
  await restoreFacts(unit, rows);
}
