import { formatPercent } from '@tillback/rules/cashback/rate';
import { type CashbackRuleVersion, ruleInForceAt } from '@tillback/rules/cashback/rule';
import type { ProductTypes } from '@tillback/rules/catalog/product-types';
import { toPublicId } from '@tillback/rules/ids/ids';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CashbackRuleAnswer } from '../cashback.shapes.ts';
import { ratesByName } from '../rates-by-type.ts';

/** Each rule with the version that is in force now, or with its first where that is still to come. */
export async function listRules({ db, now, store }: Omit<Reader, 'actor'>): Promise<{ items: CashbackRuleAnswer[] }> {
  const rows = await db
    .selectFrom('cashback_rules as rule')
    .innerJoin('cashback_rule_versions as version', 'version.rule_id', 'rule.id')
    .select([
      'rule.id as ruleId',
      'rule.name as ruleName',
      'version.id',
      'version.version',
      'version.in_force_from as inForceFrom',
      'version.rates_basis_points as ratesBasisPoints',
    ])
    .orderBy('rule.created_at')
    .orderBy('rule.id')
    .orderBy('version.version')
    .execute();
  const byRule = Map.groupBy(rows, (row) => row.ruleId);
  const items = [...byRule].flatMap(([ruleId, versions]) => {
    const shown = ruleInForceAt(versions, now) ?? versions[0];
    return shown ? [shapeRule(ruleId, shown, versions, store.types)] : [];
  });
  return { items };
}

function shapeRule(
  ruleId: string,
  shown: CashbackRuleVersion,
  versions: readonly CashbackRuleVersion[],
  types: ProductTypes,
): CashbackRuleAnswer {
  return {
    id: toPublicId('cashbackRule', ruleId),
    name: shown.ruleName,
    ...shapeVersion(shown, types),
    versions: versions.toReversed().map((version) => shapeVersion(version, types)),
  };
}

function shapeVersion({ version, inForceFrom, ratesBasisPoints }: CashbackRuleVersion, types: ProductTypes) {
  const rates = Object.entries(ratesByName(ratesBasisPoints, types, 0));
  return {
    version,
    inForceFrom: inForceFrom?.toISOString() ?? null,
    rates: Object.fromEntries(rates.map(([name, basisPoints]) => [name, formatPercent(basisPoints)])),
  };
}
