import { defineEntity, p } from '@mikro-orm/core';

/** A named rule. What it says at a time stands in its versions. */
export const CashbackRuleSchema = defineEntity({
  name: 'CashbackRule',
  tableName: 'cashback_rules',
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(120),
    createdAt: p.datetime().defaultRaw('now()'),
  },
  uniques: [{ name: 'cashback_rules_name_unique', properties: ['name'] }],
});

export class CashbackRule extends CashbackRuleSchema.class {}
CashbackRuleSchema.setClass(CashbackRule);
