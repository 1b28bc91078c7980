import { defaultRates } from '@tillback/rules/cashback/rule';
import { newId } from '@tillback/rules/ids/ids';
import type { WriteDatabase } from '../../../database/handles.ts';

/** Gives a new store its first rule, a rate by product type in force since ever; a store that has a rule keeps it. */
export async function openRules(db: WriteDatabase): Promise<void> {
  const known = await db.selectFrom('cashback_rules').select('id').limit(1).executeTakeFirst();
  if (known) {
    return;
  }
  const ruleId = newId();
  await db.insertInto('cashback_rules').values({ id: ruleId, name: 'Rate by product type' }).execute();
  await db
    .insertInto('cashback_rule_versions')
    .values({
      id: newId(),
      rule_id: ruleId,
      version: 1,
      in_force_from: null,
      rates_basis_points: { ...defaultRates },
    })
    .execute();
}
