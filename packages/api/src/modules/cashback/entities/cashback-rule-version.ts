import { defineEntity, p } from '@mikro-orm/core';
import type { ProductType } from '@tillback/rules/cashback/product-type';
import { CashbackRule } from './cashback-rule.ts';

/** What a rule says from `inForceFrom` on (null: since ever). Never changed: another rate is another version. */
export const CashbackRuleVersionSchema = defineEntity({
  name: 'CashbackRuleVersion',
  tableName: 'cashback_rule_versions',
  properties: {
    id: p.uuid().primary(),
    rule: () => p.manyToOne(CashbackRule).ref(),
    version: p.integer(),
    inForceFrom: p.datetime().nullable(),
    ratesBasisPoints: p.json<Record<ProductType, number>>(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'cashback_rule_versions_number_unique', properties: ['rule', 'version'] }],
});

export class CashbackRuleVersion extends CashbackRuleVersionSchema.class {}
CashbackRuleVersionSchema.setClass(CashbackRuleVersion);
