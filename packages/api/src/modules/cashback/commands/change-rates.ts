import { Refusal } from '@tillback/rules/errors/refusal';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import type { ChangeRatesInput } from '@tillback/rules/validation/cashback';
import type { Unit } from '../../../pipeline/unit.ts';
import type { CashbackRuleAnswer } from '../cashback.shapes.ts';
import { listRules } from '../queries/list-rules.ts';
import { ratesByCode, ratesByName } from '../rates-by-type.ts';
import { versionStart } from '../version-start.ts';

/**
 * Adds a version to a rule, for orders that are placed from then on. A type that is not sent keeps its rate, and what was
 * given stays as it is.
 * @throws {Refusal} `not_found`, `unknown_type`, or `rule_violated` for a time that is over
 */
export async function changeRates(
  unit: Unit,
  { id, rates: asked, inForceFrom }: ChangeRatesInput,
): Promise<CashbackRuleAnswer> {
  const from = versionStart(inForceFrom, unit.now) ?? unit.now;
  const before = await latestVersion(unit, id);
  const version = before.version + 1;
  const rates = { ...before.rates, ...(await ratesByCode(unit, asked)) };
  await unit.db
    .insertInto('cashback_rule_versions')
    .values({ id: newId(), rule_id: id, version, in_force_from: from, rates_basis_points: rates, created_at: unit.now })
    .execute();
  const named = (byCode: typeof rates) => ratesByName(byCode, unit.store.types, 0);
  unit.record({
    action: 'cashback-rule.changed',
    subject: { kind: 'cashbackRule', id },
    changes: {
      before: { version: before.version, ratesBasisPoints: named(before.rates) },
      after: { version, ratesBasisPoints: named(rates), inForceFrom: from.toISOString() },
    },
  });
  return ruleWith(unit, id);
}

/** Two who add a version at once are told apart by the unique number: the second hears of a conflict. */
async function latestVersion({ db }: Unit, ruleId: string) {
  const latest = await db
    .selectFrom('cashback_rule_versions')
    .select(['version', 'rates_basis_points as rates'])
    .where('rule_id', '=', ruleId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!latest) {
    throw new Refusal('not_found', 'There is no such rule.');
  }
  return latest;
}

async function ruleWith(unit: Unit, ruleId: string): Promise<CashbackRuleAnswer> {
  const { items } = await listRules(unit);
  const rule = items.find(({ id }) => id === toPublicId('cashbackRule', ruleId));
  if (!rule) {
    throw new Error('A rule that was changed is there.');
  }
  return rule;
}
