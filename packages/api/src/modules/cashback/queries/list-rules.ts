import { formatPercent } from '@tillback/rules/cashback/rate';
import { type CashbackRuleVersion, ruleInForceAt } from '@tillback/rules/cashback/rule';
import { toPublicId } from '@tillback/rules/ids/ids';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CashbackRuleAnswer } from '../cashback.shapes.ts';

/** Each rule with the version that is in force now, or with its first where that is still to come. */
export async function listRules({ db, now }: Pick<Reader, 'db' | 'now'>): Promise<{ items: CashbackRuleAnswer[] }> {
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
    return shown ? [shapeRule(ruleId, shown, versions)] : [];
  });
  return { items };
}

function shapeRule(
  ruleId: string,
  shown: CashbackRuleVersion,
  versions: readonly CashbackRuleVersion[],
): CashbackRuleAnswer {
  return {
    id: toPublicId('cashbackRule', ruleId),
    name: shown.ruleName,
    ...shapeVersion(shown),
    versions: versions.toReversed().map(shapeVersion),
  };
}

function shapeVersion({ version, inForceFrom, ratesBasisPoints }: CashbackRuleVersion) {
  const { A, B, C, X } = ratesBasisPoints;
  return {
    version,
    inForceFrom: inForceFrom?.toISOString() ?? null,
    rates: { A: formatPercent(A), B: formatPercent(B), C: formatPercent(C), X: formatPercent(X) },
  };
}
