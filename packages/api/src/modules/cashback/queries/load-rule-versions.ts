import type { CashbackRuleVersion } from '@tillback/rules/cashback/rule';
import type { ReadDatabase } from '../../../database/handles.ts';
import { QueryPlans } from '../../../database/query-plans.ts';

const plans = new QueryPlans<object>();

/** Every version of every rule; there are few, and an order of any time may need any of them. */
export async function loadRuleVersions(db: ReadDatabase): Promise<CashbackRuleVersion[]> {
  return plans.rows(db, 'all', {}, () =>
    db
      .selectFrom('cashback_rule_versions as version')
      .innerJoin('cashback_rules as rule', 'rule.id', 'version.rule_id')
      .select([
        'version.id',
        'rule.name as ruleName',
        'version.version',
        'version.in_force_from as inForceFrom',
        'version.rates_basis_points as ratesBasisPoints',
      ])
      .orderBy('version.version'),
  );
}
